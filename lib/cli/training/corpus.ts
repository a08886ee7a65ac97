// Knows how the labelled comments are read from disk and what detection is told of each. Must not know models.
import { readdirSync, readFileSync } from 'node:fs';
import { type Action, type DetectContext, LABELS, type Label } from '../../core/types.ts';
import { ACTS } from '../../policy/acts/index.ts';
import { institutionContext } from '../../policy/institution.ts';

/** One line of tests/corpus/*.jsonl; its fields are described in tests/corpus/LABELS.md. */
export interface Labelled {
  readonly id: string;
  readonly institution: string;
  readonly post: string;
  readonly comment: string;
  readonly labels: readonly Label[];
  readonly action: Action;
  readonly case: string;
}

/** All files of a folder in the order of their names. A line that is no comment, or has an unknown label, is a bug in the corpus: throws. */
export function readCorpus(folder: URL): Labelled[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((name) => {
    const lines = readFileSync(new URL(name, folder), 'utf8').split('\n');
    return lines.flatMap((line, i) => (line.trim() === '' ? [] : [parse(line, `${name}:${i + 1}`)]));
  });
}

function parse(line: string, where: string): Labelled {
  // Checked below for what training reads; the rest of the line is not used.
  const row = JSON.parse(line) as Labelled;
  const known: readonly string[] = LABELS;
  if (
    typeof row.comment !== 'string' ||
    typeof row.post !== 'string' ||
    !row.labels.every((label) => known.includes(label)) ||
    ACTS[row.institution] === undefined
  ) {
    throw new Error(`${where}: not a labelled comment`);
  }
  return row;
}

/**
 * The pairs of contrast.txt, each under one of the posts given, chosen by its number: they belong to the training part whatever the
 * fold, and are never measured. An unknown label is a bug in the file: throws.
 */
export function readContrasts(file: URL, posts: readonly Labelled[]): Labelled[] {
  const known: readonly string[] = LABELS;
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line, i) => {
    const [names = '', ...rest] = line.split(' | ');
    const labels = names === '-' ? [] : names.split(',');
    const under = posts[(i * 97) % posts.length];
    if (under === undefined || rest.length === 0 || !labels.every((label) => known.includes(label)))
      throw new Error(`contrast ${i + 1}: ${line}`);
    const { institution, post } = under;
    // Checked above.
    return {
      id: `contrast-${i + 1}`,
      institution,
      post,
      comment: rest.join(' | '),
      labels: labels as Label[],
      action: 'none',
      case: 'contrast',
    };
  });
}

const institutions = new Map(Object.entries(ACTS).map(([id, act]) => [id, institutionContext(act, [])]));

/** As the extension would be told, with an empty directory. */
export function contextOf({ institution, post }: Labelled): DetectContext {
  return { post, platform: null, lang: null, institution: institutions.get(institution) ?? null };
}
