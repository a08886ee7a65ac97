// Knows which single press the popup offers first for a case. Must not know how it is done.

import type { FilledReply, ReplyLimit } from '../../lib/core/replies.ts';
import { fittingForm, over, textIn } from '../../lib/core/reply-form.ts';
import type { Control } from '../../lib/core/types.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { isCrisis, offersEvidence } from '../case/record-offers.ts';
import { suggestedControl } from '../case/suggested-control.ts';

export type Suggestion =
  | { readonly press: 'crisis' }
  /** `tooMuch`: not even the short form fits; by how much, in the platform's own count. 0 when it fits. */
  | { readonly press: 'reply'; readonly title: string; readonly text: string; readonly tooMuch: number }
  | { readonly press: 'blank'; readonly reply: Extract<FilledReply, { ok: false }> }
  /** `evidence`: it is to be kept before the control is opened. */
  | { readonly press: 'control'; readonly control: Control; readonly evidence: boolean }
  | { readonly press: 'look' };

/** A question is answered in one's own words, so nothing is put into the editor for it. */
const REPLY_STEPS: readonly Flagged['assessment']['step'][] = [
  'warn',
  'redirect',
  'remove',
  'remove-and-warn',
  'remove-and-block',
];

/** What the step asks for first; a platform that lacks the control leaves the reply; a reply that lacks a contact says so. */
export function suggestionFor(flagged: Flagged, replies: readonly FilledReply[], limit: ReplyLimit): Suggestion {
  if (isCrisis(flagged)) return { press: 'crisis' };
  const control = suggestedControl(flagged);
  if (control) return { press: 'control', control, evidence: offersEvidence(flagged) };
  if (!REPLY_STEPS.includes(flagged.assessment.step)) return { press: 'look' };
  const best = replies.find((reply) => reply.id === flagged.assessment.replies[0]);
  if (!best) return { press: 'look' };
  if (!best.ok) return { press: 'blank', reply: best };
  const text = textIn(best, fittingForm(best, limit));
  return { press: 'reply', title: best.title, text, tooMuch: over(text, limit) };
}
