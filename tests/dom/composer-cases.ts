// Knows which insertions are tried: situations of a person at an editor, crossed with what chance adds to them. Must not know any browser or the composer's ways.
import { type Chance, chanceOf } from '../mutation/chance.ts';
import { DRAFTS, type Draft, type EngineName } from '../simulators/editors/engine-list.ts';
import { MANNERS, type Manner } from '../simulators/editors/manners.ts';
import { draftText, type ReplyKind, replyText, TEXTS } from './composer-texts.ts';

export const ENGINES: readonly EngineName[] = [
  'lexical-plain',
  'lexical-rich',
  'quill1',
  'quill2',
  'tiptap',
  'textarea',
  'youtube',
  'editable-normal',
  'draft',
  'slate',
];

/** Engines with a second technique, for the day when the first is no longer taken. */
export const SECOND_WAYS: readonly EngineName[] = [
  'lexical-plain',
  'lexical-rich',
  'quill1',
  'quill2',
  'tiptap',
  'textarea',
  'slate',
];

/**
 * Where the caret is before: `never` = the editor has not had it yet, another field has; `part`, `all` = that much of the draft is selected;
 * `away` = never, and the document itself has no focus: the popup, the panel or another window has it.
 */
export type Focus = 'never' | 'away' | 'start' | 'middle' | 'end' | 'part' | 'all';

/**
 * `once`, undone, brought back, written on and sent; `written on` at once; `twice`, each undone by itself; `replaced`: inserted, undone, another inserted;
 * `typed before` by keys; `pressed twice`: the second press comes while the first is at work.
 */
export type Act = 'once' | 'written on' | 'twice' | 'replaced' | 'typed before' | 'pressed twice';

export interface InsertionCase {
  /** Names the case and is its seed: the same name gives the same case. */
  readonly name: string;
  readonly draft: Draft;
  readonly focus: Focus;
  readonly act: Act;
  readonly manner: Manner;
  /** What is inserted; `twice` and `replaced` take both. */
  readonly replies: readonly [string, string];
}

const SITUATIONS = ['empty', 'draft', 'mention', 'unfocused', 'multi-line', 'emoji', '2,000 characters'] as const;
type Situation = (typeof SITUATIONS)[number];
const SEEDS = 15;

/** Chosen by hand: an empty box, a draft wholly selected, a mention in an editor never focused, a document without focus, writing on. */
const LANDMARKS: readonly InsertionCase[] = [
  landmark('empty', 'empty', 'start', `${TEXTS.lines}\n${TEXTS.emoji}`),
  landmark('everything selected', 'text', 'all', TEXTS.lines),
  landmark('mention, unfocused', 'mention', 'never', `${TEXTS.url}\n\n${TEXTS.long}`),
  landmark('document without focus', 'mention', 'away', TEXTS.lines),
  { ...landmark('typing goes on', 'mention', 'never', TEXTS.lines), act: 'written on' },
];

function landmark(name: string, draft: keyof typeof DRAFTS, focus: Focus, reply: string): InsertionCase {
  const { text = '', mention = false } = DRAFTS[draft] ?? {};
  return { name, draft: { text, mention }, focus, act: 'once', manner: 'plain', replies: [reply, TEXTS.line] };
}

/**
 * The cases of an engine: five chosen by hand, and of the seeded ones all in the long run (`SOAK`), else the first of `gate` situations.
 * @param landmarks how many of those chosen by hand, in the gate
 */
export function casesOf(engine: EngineName, gate: { landmarks: readonly string[]; seeded: number }): InsertionCase[] {
  const seeded = SITUATIONS.flatMap((situation) =>
    Array.from({ length: SEEDS }, (_, index) => seededCase(engine, situation, index + 1)),
  );
  if (process.env.SOAK) return [...LANDMARKS, ...seeded];
  const firsts = chanceOf(engine).shuffled(seeded.filter(({ name }) => name.endsWith(' 1')));
  return [...LANDMARKS.filter(({ name }) => gate.landmarks.includes(name)), ...firsts.slice(0, gate.seeded)];
}

export const ALL_LANDMARKS = LANDMARKS.map(({ name }) => name);

function seededCase(engine: EngineName, situation: Situation, index: number): InsertionCase {
  const name = `${situation}, seed ${index}`;
  const chance = chanceOf(`${engine}: ${name}`);
  const focus = focusOf(chance, situation);
  const kind = replyKind(chance, situation);
  const unseen = focus === 'never' || focus === 'away';
  const act = pick<Act>(chance, [
    ['once', 7],
    ['twice', 4],
    ['replaced', 3],
    ['typed before', unseen ? 0 : 3],
    ['pressed twice', 2],
    ['written on', 2],
  ]);
  const manner = MANNERS[Math.floor(chance.next() ** 2 * MANNERS.length)] ?? 'plain';
  return {
    name,
    draft: draftOf(chance, situation),
    focus,
    act,
    manner,
    replies: [replyText(chance, kind), replyText(chance, replyKind(chance, situation))],
  };
}

function focusOf(chance: Chance, situation: Situation): Focus {
  if (situation === 'unfocused') return chance.happens(0.5) ? 'never' : 'away';
  if (situation === 'empty') return chance.happens(0.8) ? 'start' : 'never';
  return pick<Focus>(chance, [
    ['start', 2],
    ['middle', 3],
    ['end', 2],
    ['part', 2],
    ['all', 1],
    ['never', 1],
  ]);
}

function draftOf(chance: Chance, situation: Situation): Draft {
  if (situation === 'empty') return { mention: false, text: '' };
  const mention = situation === 'mention' || (situation !== 'draft' && chance.happens(0.3));
  const bare = chance.happens(situation === 'draft' ? 0 : 0.4);
  const text = bare ? '' : draftText(chance, chance.happens(situation === 'multi-line' ? 0.7 : 0.2));
  return { mention, text: mention ? ` ${text}` : text };
}

function replyKind(chance: Chance, situation: Situation): ReplyKind {
  if (situation === 'multi-line') return 'lines';
  if (situation === 'emoji') return 'emoji';
  if (situation === '2,000 characters') return 'long';
  return pick<ReplyKind>(chance, [
    ['line', 4],
    ['lines', 4],
    ['emoji', 1],
    ['long', 1],
  ]);
}

function pick<T>(chance: Chance, weighted: readonly (readonly [T, number])[]): T {
  let left = chance.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of weighted) {
    left -= weight;
    if (left < 0) return item;
  }
  throw new Error('nothing to pick from');
}
