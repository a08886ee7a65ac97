// Knows one insertion from start to end as a person would check it, by the editor's own model. Must not know the composer's ways nor which browser it is.
import { isDeepStrictEqual } from 'node:util';
import { DRAFTS, type EngineName } from '../simulators/editors/engine-list.ts';
import type { InsertionCase } from './composer-cases.ts';
import { TEXTS } from './composer-texts.ts';
import type { Desk } from './desks.ts';

/** What one step has left, or should leave: how many insertions said that they succeeded, what the model holds, what was sent, what the page threw. */
interface Left {
  readonly step: string;
  readonly succeeded: number;
  readonly model: string;
  readonly sent: readonly string[];
  readonly errors: readonly string[];
}

export interface Run {
  readonly got: readonly Left[];
  readonly wanted: readonly Left[];
  /** The case and what the composer said, for who reads of a failure. */
  readonly about: string;
}

const EDITOR = `document.querySelector('.box [contenteditable="true"], .box textarea')`;
const TYPED = 'Ecco';
const WRITTEN_ON = ' e poi';

type Step =
  | { readonly do: 'insert' | 'insert twice'; readonly text: string }
  | { readonly do: 'undo' | 'redo' | 'send' | 'write on' };

function stepsOf({ act, replies: [first, second] }: InsertionCase): Step[] {
  const insert = (text: string): Step => ({ do: 'insert', text });
  const [undo, redo, send]: Step[] = [{ do: 'undo' }, { do: 'redo' }, { do: 'send' }];
  if (!undo || !redo || !send) throw new Error('three steps');
  switch (act) {
    case 'written on':
      return [insert(first), { do: 'write on' }, send];
    case 'twice':
      return [insert(first), insert(second), undo, undo, send];
    case 'replaced':
      return [insert(first), undo, insert(second), undo, redo, send];
    case 'pressed twice':
      return [{ do: 'insert twice', text: first }, undo, redo, send];
    default:
      return [insert(first), undo, redo, send];
  }
}

/** What the composer is to make of a reply: `\n`, NFC, nothing blank at its end, a space after what does not end in one. */
function joined(draft: string, reply: string): string {
  const text = reply.replaceAll('\r\n', '\n').normalize('NFC').trimEnd();
  return draft + (draft === '' || /\s$/u.test(draft) ? '' : ' ') + text;
}

/** The page of an engine, the composer beside it. */
export const openEditor = (desk: Desk, engine: EngineName): Promise<void> =>
  desk.open(`https://editors.test/?engine=${engine}`, 'tests/dom/composer-in-page.ts');

/** The desk must stand at the engine's page. */
export async function runCase(desk: Desk, engine: EngineName, one: InsertionCase): Promise<Run> {
  await desk.ask(`simulator.reset(${JSON.stringify(one.draft)}, ${JSON.stringify(one.manner)})`);
  await setFocus(desk, engine, one);
  const history = [await model(desk)];
  if (one.act === 'typed before') history.push(await typeBefore(desk, one));
  let at = history.length - 1;
  const got: Left[] = [];
  const wanted: Left[] = [];
  const said: string[] = [];
  for (const step of stepsOf(one)) {
    let succeeded = 0;
    const sent: string[] = [];
    const now = history[at] ?? '';
    if (step.do === 'insert' || step.do === 'insert twice') {
      const times = step.do === 'insert' ? 1 : 2;
      const answers = await desk.askOurs<string[]>(`garbo.insertAtOnce(${JSON.stringify(step.text)}, ${times})`);
      said.push(...answers);
      succeeded = answers.filter((answer) => answer.startsWith('ok')).length;
      history.splice(at + 1, Number.POSITIVE_INFINITY, joined(now, step.text));
      at += 1;
      if (one.focus === 'away') await desk.lookBack();
    } else if (step.do === 'undo') {
      await desk.press(['Control', 'z']);
      at = await undoneTo(desk, engine, history, at);
    } else if (step.do === 'redo') {
      await desk.press(['Control', 'Shift', 'z']);
      at += 1;
    } else if (step.do === 'write on') {
      await desk.type(WRITTEN_ON);
      history.splice(at + 1, Number.POSITIVE_INFINITY, now + WRITTEN_ON);
      at += 1;
    } else {
      // Where undo and redo leave the caret is each engine's own affair.
      await goToEnd(desk, engine);
      await desk.type('x');
      await model(desk);
      await desk.ask(`document.querySelector('#send').click()`);
      history.splice(at + 1, Number.POSITIVE_INFINITY, `${now}x`);
      at += 1;
      sent.push(`${now}x`);
    }
    // The second of two presses at once is told what came of the first.
    const told = { step: step.do, succeeded: step.do === 'insert twice' ? 2 : step.do === 'insert' ? 1 : 0 };
    wanted.push({ ...told, model: history[at] ?? '', sent, errors: [] });
    got.push({ step: step.do, succeeded, model: await model(desk), ...(await reported(desk)) });
    // What comes after a failure would only tell of it again.
    if (!isDeepStrictEqual(got.at(-1), wanted.at(-1))) break;
  }
  return { got: got.map(abridged(wanted)), wanted: wanted.map(abridged(got)), about: aboutCase(one, said) };
}

/** Slate joins what is added at the same place to what was typed or pasted there before, however long ago (`shouldMerge` in slate-history). */
async function undoneTo(desk: Desk, engine: EngineName, history: string[], at: number): Promise<number> {
  if (engine !== 'slate') return at - 1;
  const earlier = history.slice(0, at).lastIndexOf(await model(desk));
  if (earlier === -1) return Math.max(0, at - 1);
  // What was joined comes back as one, too.
  history.splice(earlier + 1, at - earlier - 1);
  return earlier;
}

const SHOWN = 120;

/** Of a long model only what stands about the first difference. */
const abridged =
  (others: readonly Left[]) =>
  (left: Left, index: number): Left => {
    const other = others[index]?.model ?? '';
    const same = [...left.model].findIndex((_, at) => left.model.slice(0, at + 1) !== other.slice(0, at + 1));
    const from = Math.max(0, (same === -1 ? left.model.length : same) - SHOWN / 2);
    return left.model.length <= SHOWN && other.length <= SHOWN
      ? left
      : { ...left, model: left.model.slice(from, from + SHOWN) };
  };

const aboutCase = ({ draft, focus, act, manner, replies }: InsertionCase, said: readonly string[]): string =>
  JSON.stringify({ draft, focus, act, manner, replies: replies.map((reply) => reply.slice(0, SHOWN)), said });

/** The technique behind the first one, by itself, after a mention. */
export async function secondWay(desk: Desk, engine: EngineName): Promise<{ got: unknown; wanted: unknown }> {
  await openEditor(desk, engine);
  await desk.ask(`simulator.reset(${JSON.stringify(DRAFTS.mention)}, 'plain')`);
  const before = await model(desk);
  const taken = await desk.askOurs<boolean>(`garbo.secondWay(${JSON.stringify(TEXTS.lines)})`);
  return { got: { taken, model: await model(desk) }, wanted: { taken: true, model: before + TEXTS.lines } };
}

const model = (desk: Desk): Promise<string> => desk.ask('simulator.settled()');
const reported = (desk: Desk): Promise<Pick<Left, 'sent' | 'errors'>> =>
  desk.ask('({ sent: simulator.sent, errors: simulator.errors })');

async function setFocus(desk: Desk, engine: EngineName, { focus, draft }: InsertionCase): Promise<void> {
  if (focus === 'never' || focus === 'away') {
    await desk.ask(`document.querySelector('#elsewhere').focus()`);
    if (focus === 'away') await desk.lookAway();
    return;
  }
  const [x = 0, y = 0] = await desk.ask<number[]>(
    `(() => { const box = ${EDITOR}.getBoundingClientRect(); return [box.right - 4, box.top + 6]; })()`,
  );
  await desk.click(x, y);
  await desk.press(['Control', focus === 'end' ? 'End' : 'Home']);
  if (focus === 'middle')
    for (let step = 0; step < 1 + (draft.text.length % 5); step++) await desk.press(['ArrowRight']);
  if (focus === 'part') for (let step = 0; step < 3; step++) await desk.press(['Shift', 'ArrowRight']);
  if (focus === 'all') await desk.press(['Control', 'a']);
  await caretSeen(engine);
}

/** Slate looks at the caret only every 100 ms. */
const caretSeen = (engine: EngineName): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, engine === 'slate' ? 150 : 30));

/** Slate in Firefox loses the caret when several lines are undone, pasted by hand too, and Ctrl+End stays in its line (0.146, 2026-11-29). */
async function goToEnd(desk: Desk, engine: EngineName): Promise<void> {
  if (engine !== 'slate') return desk.press(['Control', 'End']);
  await desk.ask(
    `(() => { const caret = getSelection(); caret.selectAllChildren(${EDITOR}); caret.collapseToEnd(); })()`,
  );
  await caretSeen(engine);
}

/** Beside a mention browsers do not always type; after it they do. */
async function typeBefore(desk: Desk, { draft }: InsertionCase): Promise<string> {
  const before = await model(desk);
  if (draft.mention) await desk.press(['Control', 'End']);
  await desk.type(TYPED);
  const after = await model(desk);
  if (after === before) throw new Error('what was typed has not arrived');
  return after;
}
