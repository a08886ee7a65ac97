// Knows what the prompts of a data folder become, and that each of our labels for them is one. Must not hold their texts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { maybePrompts, readPrompts } from '../../../lib/cli/prompts.ts';
import { LABELS } from '../../../lib/core/types.ts';

const OURS = readFileSync(new URL('../../corpus/rtp-lx.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prompts-'));
  vi.stubEnv('GARBO_DATA', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const put = (...rows: readonly object[]) =>
  writeFileSync(join(folder, 'rtp-lx-it-train.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));

test('without the file there is nothing to measure and nothing to learn', () => {
  expect(maybePrompts()).toBeNull();
  expect(readPrompts()).toEqual([]);
});

test('a prompt is learnt with the labels that we gave it, under no post; a stranger is measured only', () => {
  const [id, labels] = (OURS.find((line) => line.includes(',')) ?? '').split('\t') as [string, string];
  put({ id, text: 'Testo di prova', toxic: 1, mean: {} }, { id: 'rtp-p-none', text: 'Altro testo', toxic: 0 });
  expect(maybePrompts()?.map(({ toxic }) => toxic)).toEqual([1, 0]);
  const learnt = readPrompts();
  expect(learnt).toHaveLength(1);
  expect(learnt[0]).toMatchObject({ id, comment: 'Testo di prova', post: '', action: 'remove' });
  expect([...(learnt[0]?.labels ?? [])].sort()).toEqual(labels.split(',').sort());
});

test('a line that is no prompt is told with its file', () => {
  put({ id: 'rtp-p-0', text: 'Testo', toxic: 2 });
  expect(() => maybePrompts()).toThrow(/rtp-lx-it-train\.jsonl: not a prompt/);
});

test('each prompt is labelled once, with labels that there are', () => {
  const ids = OURS.map((line) => line.split('\t')[0]);
  expect(new Set(ids).size).toBe(ids.length);
  const known: readonly string[] = ['-', ...LABELS];
  for (const line of OURS)
    expect(
      line
        .split('\t')[1]
        ?.split(',')
        .filter((label) => !known.includes(label)),
    ).toEqual([]);
});
