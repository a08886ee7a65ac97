// Knows how a reply gets into a platform's own editor: written once, read back, taken back when wrong. Must not send, press Enter or overwrite a draft.
import { type Failure, fail, type InsertFailure, ok, type Result } from '../../core/result.ts';
import { pause } from '../wait.ts';
import { placeCaret } from './caret.ts';
import { foldDraft, readDraft } from './draft-text.ts';
import { type Engine, editorOf, engineOf, isField } from './engine.ts';
import { draft } from './strategies/draft.ts';
import { lexical } from './strategies/lexical.ts';
import { plain } from './strategies/plain.ts';
import { prosemirror } from './strategies/prosemirror.ts';
import { quill1 } from './strategies/quill1.ts';
import { quill2 } from './strategies/quill2.ts';
import { slate } from './strategies/slate.ts';
import { textarea } from './strategies/textarea.ts';
import { unknown } from './strategies/unknown.ts';
import type { Strategy } from './technique.ts';
import { takeBack } from './undo.ts';

export { copyForPaste } from './clipboard.ts';
export { readDraft } from './draft-text.ts';
export { editorOf, engineOf } from './engine.ts';

const STRATEGIES: Readonly<Record<Engine, Strategy>> = {
  textarea,
  lexical,
  draft,
  slate,
  quill1,
  quill2,
  prosemirror,
  plain,
  unknown,
};

/** Slate, and Quill by its hidden box, render late. */
const READ_LIMIT_MS = 900;
const READ_EVERY_MS = 50;
/** Some editors write a second time, late: the text has to stay right for this long. */
const STAYS_MS = 200;

export interface InsertOptions {
  readonly signal: AbortSignal;
  /** Where the adapter knows the Send button: an insertion that leaves it disabled has not reached the model. */
  readonly isSendEnabled?: () => boolean;
  /** An input method is at work in the editor; the insertion then waits, and is refused if that goes on. */
  readonly isComposing?: () => boolean;
}

/** A second press for the same reply is told what comes of the first; another reply waits until that is in. */
const atWork = new WeakMap<HTMLElement, { reply: string; result: Promise<Result<{ how: string }, InsertFailure>> }>();

const refuse = (code: Failure['code'], detail: string, draft: string | null = null): Result<never, InsertFailure> =>
  fail({ code, detail, draft });

/**
 * Puts `text` after what is in the editor and reads it back.
 * @returns `how` names the technique. Failures: `editor-missing` (no longer in the page), `editor-refused` (nothing has changed),
 * `draft-changed` (look before sending), `bad-input` (no text), `extension-reloaded` (the signal ended before anything was done)
 */
export async function insertText(
  node: HTMLElement,
  text: string,
  options: InsertOptions,
): Promise<Result<{ how: string }, InsertFailure>> {
  const reply = normaliseReply(text);
  if (reply === '') return refuse('bad-input', 'nothing to insert');
  const editor = editorOf(node) ?? node;
  const running = atWork.get(editor);
  if (running?.reply === reply) return running.result;
  const result = (running?.result ?? Promise.resolve()).then(() => insertInto(editor, reply, options));
  atWork.set(editor, { reply, result });
  await result;
  if (atWork.get(editor)?.result === result) atWork.delete(editor);
  return result;
}

async function insertInto(
  editor: HTMLElement,
  reply: string,
  options: InsertOptions,
): Promise<Result<{ how: string }, InsertFailure>> {
  if (!editor.isConnected) return refuse('editor-missing', 'not in the page');
  if (!isWritable(editor)) return refuse('editor-refused', 'read-only');
  const engine = engineOf(editor);
  const strategy = STRATEGIES[engine];

  if (!(await compositionEnds(options))) return refuse('editor-refused', `${engine}: composing`);
  if (readDraft(editor) !== '') await pause(strategy.mergesWithinMs ?? 0, options.signal);
  if (!(await placeCaret(editor, strategy.settleMs, options.signal)))
    return refuse('editor-refused', `${engine}: no caret`);
  const before = readDraft(editor);
  if (options.signal.aborted) return refuse('extension-reloaded', 'stopped', before);
  return tryInTurn({ editor, engine, strategy, before, reply, options });
}

interface Attempt {
  readonly editor: HTMLElement;
  readonly engine: Engine;
  readonly strategy: Strategy;
  readonly before: string;
  readonly reply: string;
  readonly options: InsertOptions;
}

async function tryInTurn(attempt: Attempt): Promise<Result<{ how: string }, InsertFailure>> {
  const { editor, engine, strategy, before, reply, options } = attempt;
  const addition = separatorAfter(before) + reply;
  const expected = foldDraft(before + addition);
  const tried: string[] = [];
  for (const technique of strategy.techniques) {
    const again = tried.length > 0;
    if (again && !(await placeCaret(editor, strategy.settleMs, options.signal))) break;
    // Whatever was typed meanwhile is the person's: it is neither lost nor written over.
    if (readDraft(editor) !== before) return refuse('draft-changed', `${engine}: changed by other means`, before);
    tried.push(technique.name);
    const taken = technique.run({ editor, text: addition });
    const outcome = await readBack(attempt, expected, taken);
    if (outcome === 'right') return ok({ how: technique.name });
    if (outcome === 'wrong' && !(await takeBack(editor, before, strategy.undo, options.signal))) {
      return refuse('draft-changed', `${engine}: ${tried.join(', ')}`, before);
    }
    if (taken && strategy.stopsWhenTaken) break;
  }
  return refuse('editor-refused', `${engine}: ${tried.join(', ')}`, before);
}

/**
 * Right = the event was consumed AND the text is the expected one, at each reading of 200 ms. Either alone lies: a page can show text its model has not got,
 * and an editor can consume an empty paste.
 */
async function readBack(
  { editor, before, options }: Attempt,
  expected: string,
  taken: boolean,
): Promise<'right' | 'unchanged' | 'wrong'> {
  const end = performance.now() + READ_LIMIT_MS;
  for (let rightSince: number | null = null; ; ) {
    await pause(READ_EVERY_MS, options.signal);
    const now = readDraft(editor);
    const time = performance.now();
    if (now !== expected) rightSince = null;
    else if (!taken) return 'wrong';
    else rightSince ??= time;
    const stays = rightSince !== null && time - rightSince >= STAYS_MS;
    if (stays && (options.isSendEnabled?.() ?? true)) return 'right';
    if (time > end || options.signal.aborted) return now === before ? 'unchanged' : 'wrong';
  }
}

/** `\n`, NFC (Quill 1 keeps no other form), no white space at the end: an editor shows a last line break as nothing. */
export function normaliseReply(text: string): string {
  return text.replace(/\r\n?/gu, '\n').normalize('NFC').trimEnd();
}

/** A draft, or the mention the platform puts first, is not glued to the reply. */
function separatorAfter(draft: string): string {
  return draft === '' || /\s$/u.test(draft) ? '' : ' ';
}

function isWritable(editor: HTMLElement): boolean {
  if (editor.getAttribute('aria-disabled') === 'true' || editor.getAttribute('aria-readonly') === 'true') return false;
  return isField(editor) ? !editor.disabled && !editor.readOnly : editor.isContentEditable;
}

async function compositionEnds({ isComposing, signal }: InsertOptions): Promise<boolean> {
  const end = performance.now() + READ_LIMIT_MS;
  while (isComposing?.() === true) {
    if (performance.now() > end || signal.aborted) return false;
    await pause(READ_EVERY_MS, signal);
  }
  return true;
}

/** Follows input methods from now on, for `isComposing`. */
export function watchComposition(window: Window, signal: AbortSignal): () => boolean {
  let composing = false;
  const set = (value: boolean) => (): void => {
    composing = value;
  };
  const capture = { capture: true, signal };
  window.addEventListener('compositionstart', set(true), capture);
  window.addEventListener('compositionend', set(false), capture);
  // Losing the focus ends a composition without telling, in some browsers.
  window.addEventListener('focusout', set(false), capture);
  return () => composing;
}
