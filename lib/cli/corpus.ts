// Knows how the labelled comments of tests/corpus are read from disk, and their parts. Must not know how comments are judged or learnt.
import { readdirSync, readFileSync } from 'node:fs';
import { ACTIONS, type Action, type DetectContext, LABELS, type Label } from '../core/types.ts';
import { ACTS } from '../policy/acts/index.ts';
import { institutionContext } from '../policy/institution.ts';

/** One comment with its labels (tests/corpus/LABELS.md) and what its institution's act makes of them. */
export interface Sample {
  readonly id: string;
  readonly institution: string;
  readonly post: string;
  readonly comment: string;
  readonly labels: readonly Label[];
  readonly action: Action;
  /** In the training part, where no case is told, what has no label is a hard negative: it stands beside what breaks an act. */
  readonly case: string;
  /** Written after the rules: what they say of it is what they say of comments that they have never met. */
  readonly fresh: boolean;
}

/**
 * `development`: rules are tuned on it and the scorer learns from it. `training`: the scorer learns from it, and its thresholds are chosen
 * on it, cross-validated by post; all but its fresh files tuned the rules too. `validation`: posts and comments of another writer, read by
 * nobody who tunes: it only measures. `lawful`: sentences that no act sends away, written to try the rules; nothing learns from them, and
 * the rules alone may send none of them away. `harmless`: ordinary comments as pages get them by the dozen, by a writer who tried nothing.
 */
export type Part = 'development' | 'training' | 'validation' | 'lawful' | 'harmless';

const FOLDER = new URL('../../tests/corpus/', import.meta.url);
const FILES: Readonly<Record<Part, RegExp>> = {
  development: /^dev-.*\.jsonl$/,
  training: /^train-.*\.txt$/,
  validation: /^validation.*\.txt$/,
  lawful: /^lawful\.txt$/,
  harmless: /^harmless\.txt$/,
};

/** Files of the training part that tuned no rule, or few. Once they do, newer ones take their place. */
const FRESH = /^train-[g-l][a-z]/;

/** In the order of the files' names. A line that is no labelled comment is a bug in the corpus: throws. */
export function readCorpus(part: Part): Sample[] {
  return readdirSync(FOLDER)
    .filter((name) => FILES[part].test(name))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(new URL(name, FOLDER), 'utf8');
      return name.endsWith('.jsonl') ? readLines(text, name) : readPosts(text, name, part === 'validation');
    });
}

/** As the extension would be told, with an empty directory. */
export function contextOf({ institution, post }: Sample): DetectContext {
  return { post, platform: null, lang: null, institution: CONTEXTS.get(institution) ?? null };
}

const CONTEXTS = new Map(Object.entries(ACTS).map(([id, act]) => [id, institutionContext(act, [])]));

/** What the act asks for a set of labels, the gravest first. */
export function actionFor(institution: string, labels: readonly Label[]): Action {
  const asked = labels.map((label) => ACTS[institution]?.rules.find((rule) => rule.label === label)?.asks ?? 'allow');
  return ACTIONS.find((action) => asked.some((one) => one === action)) ?? 'none';
}

function readLines(text: string, name: string): Sample[] {
  return text
    .trim()
    .split('\n')
    .map((line, i) => {
      // Checked by `mustBeSample` for what is read; the rest of the line is not used.
      const row = JSON.parse(line) as Sample;
      return mustBeSample({ ...row, fresh: false }, `${name}:${i + 1}`);
    });
}

/** `## institution | platform | post` opens a post; below it `labels | comment`, or `labels | case | comment`; `-` for no label. */
function readPosts(text: string, name: string, withCase: boolean): Sample[] {
  let institution = '';
  let post = '';
  return text.split('\n').flatMap((line, i) => {
    if (line === '' || line.startsWith('# ')) return [];
    const [first = '', ...rest] = line.split(' | ');
    if (first.startsWith('## ')) {
      institution = first.slice(3);
      post = rest.slice(1).join(' | ');
      return [];
    }
    // Checked by `mustBeSample`.
    const labels = (first === '-' ? [] : first.split(',')) as Label[];
    const kind = withCase ? (rest.shift() ?? '') : labels.length === 0 ? 'hard-negative' : 'plain';
    const id = `${name.replace('.txt', '')}-${i + 1}`;
    const action = actionFor(institution, labels);
    const sample = {
      id,
      institution,
      post,
      comment: rest.join(' | '),
      labels,
      action,
      case: kind,
      fresh: FRESH.test(name),
    };
    return [mustBeSample(sample, `${name}:${i + 1}`)];
  });
}

function mustBeSample(row: Sample, where: string): Sample {
  const known: readonly string[] = LABELS;
  const texts = [row.id, row.post, row.comment, row.case].every((text) => typeof text === 'string');
  if (!texts || row.comment === '' || !row.labels.every((label) => known.includes(label)) || !ACTS[row.institution])
    throw new Error(`${where}: not a labelled comment`);
  return row;
}
