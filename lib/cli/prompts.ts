// Knows the Italian RTP-LX prompts of a data folder (GARBO_DATA) and the labels that we gave them. Must not store their texts.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS, type Label } from '../core/types.ts';
import { actionFor, type Sample } from './corpus.ts';

export interface Prompt {
  readonly id: string;
  readonly text: string;
  /** What three people found on average (de Wynter et al. 2024). */
  readonly toxic: 0 | 1;
}

/** By id, `-` for none: what each says by our labels (tests/corpus/LABELS.md), as if it stood under a post that it has to do with. */
const OURS = new URL('../../tests/corpus/rtp-lx.tsv', import.meta.url);

/** Null when the folder has no such file. */
export function maybePrompts(folder = process.env.GARBO_DATA ?? ''): Prompt[] | null {
  const file = join(folder, 'rtp-lx-it-train.jsonl');
  if (!existsSync(file)) return null;
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): Prompt => {
      const { id, text, toxic } = JSON.parse(line) as Partial<Prompt>;
      if (typeof id !== 'string' || typeof text !== 'string' || (toxic !== 0 && toxic !== 1))
        throw new Error(`${file}: not a prompt: ${line.slice(0, 80)}`);
      return { id, text, toxic };
    });
}

/** To learn from; none without the folder. A prompt that nobody labelled is left out. */
export function readPrompts(): Sample[] {
  const labelled = new Map(
    readFileSync(OURS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string]),
  );
  return (maybePrompts() ?? []).flatMap(({ id, text }) => {
    const given = labelled.get(id);
    if (given === undefined) return [];
    const labels = LABELS.filter((label) => given.split(',').includes(label)) as readonly Label[];
    const action = actionFor(INSTITUTION, labels);
    const kind = labels.length === 0 ? 'hard-negative' : 'plain';
    return [{ id, institution: INSTITUTION, post: '', comment: text, labels, action, case: kind, fresh: true }];
  });
}

/** They stand under no post, but some act must say what goes. */
const INSTITUTION = 'inail';
