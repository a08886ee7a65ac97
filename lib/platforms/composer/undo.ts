// Knows how to take a failed insertion back. Must not guess: it stops as soon as the draft is neither the old one nor nearer to it.
import { pause } from '../wait.ts';
import { readDraft } from './draft-text.ts';
import { isField } from './engine.ts';
import { setFieldValue } from './strategies/textarea.ts';
import { command, type Strategy } from './technique.ts';

const STEPS = 8;
const STEP_LIMIT_MS = 900;
const READ_EVERY_MS = 50;

/** @returns true when the draft equals `before` again, twice in a row. */
export async function takeBack(
  editor: HTMLElement,
  before: string,
  how: Strategy['undo'],
  signal: AbortSignal,
): Promise<boolean> {
  for (let step = 0; step < STEPS && readDraft(editor) !== before; step++) {
    const was = readDraft(editor);
    undoOnce(editor, how);
    const now = await settled(editor, was, signal);
    if (now === was || (now.length < before.length && now.length <= was.length)) break;
  }
  // A field has no model but its value: the draft can always be put back.
  if (isField(editor) && readDraft(editor) !== before) setFieldValue(editor, before);
  await pause(READ_EVERY_MS, signal);
  return readDraft(editor) === before;
}

function undoOnce(editor: HTMLElement, how: Strategy['undo']): void {
  const heard = how === 'key' && !editor.dispatchEvent(undoKey());
  if (!heard) command(editor, 'undo');
}

function undoKey(): KeyboardEvent {
  const apple = /mac|iphone|ipad/iu.test(navigator.platform);
  return new KeyboardEvent('keydown', {
    key: 'z',
    code: 'KeyZ',
    keyCode: 90,
    which: 90,
    ctrlKey: !apple,
    metaKey: apple,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
}

/** The text once it differs from `was` and reads the same twice; `was` when nothing happens. */
async function settled(editor: HTMLElement, was: string, signal: AbortSignal): Promise<string> {
  const end = performance.now() + STEP_LIMIT_MS;
  for (let last = was; ; ) {
    await pause(READ_EVERY_MS, signal);
    const now = readDraft(editor);
    if ((now !== was && now === last) || performance.now() > end || signal.aborted) return now;
    last = now;
  }
}
