// Knows how the lexicon files are written (assets/lexicons/README.md). Must not know what is in them.
import { alter, conjugate, type Feature, inflectNoun } from './inflect.ts';
import { unpacked } from './packed.ts';

export interface WordSection {
  readonly kind: 'words';
  readonly name: string;
  readonly forms: readonly (readonly [form: string, feature: Feature | null])[];
}
export interface PatternSection {
  readonly kind: 'patterns';
  readonly role: 'mark' | 'clear' | 'cue';
  readonly name: string;
  readonly weight: number;
  readonly flags: ReadonlySet<string>;
  readonly lines: readonly string[];
}
export interface AliasSection {
  readonly kind: 'aliases';
  readonly pairs: readonly (readonly [string, string])[];
}
export type Section = WordSection | PatternSection | AliasSection;

/** `:: class [verb|word]` words · `>> class` marks · `-- name` clears · `== cue [weight] [flags]` cues · `@@` aliases (`right wrong wrong`). */
export function parseLexicon(text: string): Section[] {
  const sections: Section[] = [];
  let head = '';
  let body: string[] = [];
  const close = () => {
    if (head !== '') sections.push(section(head, body));
    body = [];
  };
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('# ')) continue;
    if (/^(::|>>|--|==|@@)/.test(line)) {
      close();
      head = line;
    } else body.push(line);
  }
  close();
  return sections;
}

function section(head: string, body: readonly string[]): Section {
  const [sign = '', name = '', ...rest] = head.split(/\s+/);
  if (sign === '@@') return { kind: 'aliases', pairs: body.flatMap(aliases) };
  if (sign === '::') {
    const mode = rest[0] ?? 'noun';
    return {
      kind: 'words',
      name,
      forms: unpacked(body.join(' '), ' ')
        .split(/\s+/)
        .flatMap((word) => expand(word, mode)),
    };
  }
  const weight = rest.find((part) => /^[\d.]+$/.test(part));
  return {
    kind: 'patterns',
    role: sign === '>>' ? 'mark' : sign === '--' ? 'clear' : 'cue',
    name,
    weight: weight === undefined ? 1 : Number(weight),
    flags: new Set(rest.filter((part) => part !== weight)),
    lines: body.map((line) => unpacked(line, '|')),
  };
}

const aliases = (line: string): [string, string][] => {
  const [right = '', ...wrong] = line.split(/\s+/);
  return wrong.map((form) => [form, right.replaceAll('_', ' ')]);
};

/** `+word` also altered; `=word` as it stands; a trailing `~` noun in -a with plural -i; mode `verb` conjugates, `word` takes all as they stand. */
export function expand(item: string, mode: string): (readonly [string, Feature | null])[] {
  if (item.startsWith('=')) return [[item.slice(1), null]];
  if (mode === 'word') return [[item, null]];
  if (mode === 'verb') return /(are|ere|ire)$/.test(item) ? conjugate(item) : [[item, null]];
  const altered = item.startsWith('+');
  const word = altered ? item.slice(1) : item;
  const forms = inflectNoun(word);
  return [...forms, ...(altered ? alter(word) : [])].map((form) => [form, null]);
}
