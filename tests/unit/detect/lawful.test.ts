// Knows that the rules alone send no lawful sentence away. Must not know the rules.
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../../lib/cli/corpus.ts';
import { judgeByRules } from '../../../lib/cli/evaluation/judge.ts';
import { sentAway } from '../../../lib/cli/evaluation/lawful.ts';

describe('lawful sentences', () => {
  const sentences = readCorpus('lawful');

  it('are many, stand once, and ask for nothing that sends away', () => {
    const comments = sentences.map(({ comment }) => comment);
    expect(comments.length).toBeGreaterThan(2000);
    expect(comments.filter((comment, i) => comments.indexOf(comment) !== i)).toEqual([]);
    expect(sentences.filter(({ action }) => action === 'remove' || action === 'escalate')).toEqual([]);
  });

  it('are never sent away by the rules alone', () => {
    const { away } = sentAway('lawful', judgeByRules);
    expect(away.map(({ sample, assessment }) => `${assessment.labels.join(', ')}: ${sample.comment}`)).toEqual([]);
  });
});

describe('harmless comments', () => {
  const comments = readCorpus('harmless');

  it('are many, ask for nothing that sends away, and none was learnt from', () => {
    const known = new Set((['development', 'training'] as const).flatMap(readCorpus).map(({ comment }) => comment));
    expect(comments.length).toBeGreaterThan(900);
    expect(comments.filter(({ action }) => action === 'remove' || action === 'escalate')).toEqual([]);
    expect(comments.filter(({ comment }) => comment.length > 40 && known.has(comment))).toEqual([]);
  });
});
