// Knows invented cases of every gravity, judged by the two published acts. Must not know how they are shown.
import type { History } from '../../../lib/core/register.ts';
import type { Finding, Label } from '../../../lib/core/types.ts';
import type { Flagged } from '../../../lib/messaging/protocol.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { assess } from '../../../lib/policy/assess.ts';

export const NO_HISTORY: History = { warnings: 0, blocks: 0, warnedAt: [] };

export interface Words {
  readonly label: Label;
  /** Part of the text that carries the finding; null for none. */
  readonly words?: string | null;
  readonly certainty?: Finding['certainty'];
}

export function flaggedBy(
  institution: 'inail' | 'polimi',
  text: string,
  found: readonly Words[],
  more: Partial<Flagged> & { readonly id?: string } = {},
): Flagged {
  const act = ACTS[institution];
  if (!act) throw new Error(`no act of ${institution}`);
  const { id = '1', history = NO_HISTORY, ...rest } = more;
  const findings = found.map((one) => findingIn(text, one));
  return {
    comment: {
      platform: 'facebook',
      id,
      idFrom: 'link',
      permalink: null,
      author: {
        platform: 'facebook',
        key: 'carla.finta',
        aliases: [],
        handle: null,
        displayName: 'Carla Finta',
        profileUrl: null,
        own: false,
      },
      text,
      cut: false,
      post: { id: null, text: null },
      parentId: null,
      postedAt: null,
    },
    assessment: assess(findings, act, history),
    history,
    dismissed: false,
    present: true,
    speaking: { whose: 'own', name: 'Inail' },
    controls: ['hide', 'delete', 'block', 'report'],
    ...rest,
  };
}

function findingIn(text: string, { label, words = null, certainty = 'sure' }: Words): Finding {
  const start = words === null ? -1 : text.indexOf(words);
  if (words !== null && start < 0) throw new Error(`"${words}" is not in the text`);
  return {
    label,
    span: words === null ? null : { start, end: start + words.length },
    quote: words,
    certainty,
    confidence: 0.9,
    detector: label,
    why: { it: `«${words}»`, en: `“${words}”` },
  };
}
