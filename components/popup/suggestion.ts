// Knows which single press the popup offers first for a case. Must not know how it is done.
import type { Control, FilledReply } from '../../lib/core/types.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { isCrisis } from '../case/record-offers.ts';

export type Suggestion =
  | { readonly press: 'crisis' }
  | { readonly press: 'reply'; readonly reply: Extract<FilledReply, { ok: true }> }
  | { readonly press: 'blank'; readonly reply: Extract<FilledReply, { ok: false }> }
  | { readonly press: 'control'; readonly control: Control }
  | { readonly press: 'look' };

const REMOVERS: readonly Control[] = ['delete', 'hide', 'report'];

/** What the step asks for first; a platform that lacks the control leaves the reply; a reply that lacks a contact says so. */
export function suggestionFor(flagged: Flagged, replies: readonly FilledReply[]): Suggestion {
  if (isCrisis(flagged)) return { press: 'crisis' };
  const { step } = flagged.assessment;
  if (step === 'remove' || step === 'remove-and-warn' || step === 'remove-and-block') {
    const control = REMOVERS.find((each) => flagged.controls.includes(each));
    if (control && flagged.present) return { press: 'control', control };
  }
  if (step === 'none' || step === 'look') return { press: 'look' };
  const best = replies.find((reply) => reply.id === flagged.assessment.replies[0]);
  if (!best) return { press: 'look' };
  return best.ok ? { press: 'reply', reply: best } : { press: 'blank', reply: best };
}
