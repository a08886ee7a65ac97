// Knows that words which lawful comments use are not taken for misspelt, disguised or glued offences. Must not know which words there are.
import { expect, it } from 'vitest';
import { readCorpus } from '../../../lib/cli/corpus.ts';
import { lexicon } from '../../../lib/detect/lexicon/index.ts';
import { fold } from '../../../lib/detect/normalise/fold.ts';
import type { Resolved } from '../../../lib/detect/normalise/resolve.ts';

/** So many lawful comments make a word an ordinary one. */
const ORDINARY = 5;

it('no word that lawful comments share is guessed to be an offence', { timeout: 120_000 }, () => {
  const resolver = lexicon();
  const { offending } = resolver.lexicon;
  const offends = ({ entry }: Resolved): boolean => entry !== null && offending.has(entry.form);
  const uses = new Map<string, { lawful: number; other: number }>();
  for (const part of ['development', 'training', 'lawful'] as const) {
    for (const { comment, labels } of readCorpus(part)) {
      for (const word of new Set(fold(comment).text.match(/[a-z]{4,}/g))) {
        const use = uses.get(word) ?? { lawful: 0, other: 0 };
        uses.set(word, use);
        use[labels.length === 0 ? 'lawful' : 'other']++;
      }
    }
  }
  const ordinary = [...uses]
    .filter(([, { lawful, other }]) => lawful >= ORDINARY && lawful > other)
    .map(([word]) => word);
  const guessed = ordinary.filter((word) => {
    const found = resolver.words(word);
    return found.parts === null ? found.guess !== 'written' && offends(found) : found.parts.some(offends);
  });
  expect(ordinary.length).toBeGreaterThan(3000);
  expect(guessed).toEqual([]);
});
