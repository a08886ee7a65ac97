// Knows the ways to hand a text to an editor, one event or command each. Must not know which engine takes which: its strategy says so.
import { isField } from './engine.ts';

/** What a technique is given: `text` is the whole addition, separator included. */
export interface Addition {
  readonly editor: HTMLElement;
  readonly text: string;
}

export interface Technique {
  /** Told to the caller, e.g. `paste-text`. */
  readonly name: string;
  /** Inserts. @returns true when the editor took the event, or the browser carried the command out; only then may the result count. */
  run(addition: Addition): boolean;
}

/** What to try for an engine, in order, and how to take it back. */
export interface Strategy {
  readonly techniques: readonly [Technique, ...Technique[]];
  /** `key`: the engine keeps its own history and listens for Ctrl+Z; `command`: the browser keeps it. */
  readonly undo: 'key' | 'command';
  /** How long the engine takes to notice a moved caret (measured: 30 ms, Slate 130 ms). */
  readonly settleMs: number;
  /** The engine's history takes changes closer together than this for one: undoing the reply would then undo the draft as well. */
  readonly mergesWithinMs?: number;
  /** A technique that was taken without effect ends the attempts: what comes next is safe only where it was let through. */
  readonly stopsWhenTaken?: true;
}

export const SETTLE_MS = 40;

export const pasteText: Technique = {
  name: 'paste-text',
  run: ({ editor, text }) => !editor.dispatchEvent(pasteEvent('text/plain', text)),
};

/** One `<p>` per line: ProseMirror drops blank lines from pasted plain text, and means to. The style keeps spaces and tabs from collapsing. */
export const pasteHtml: Technique = {
  name: 'paste-html',
  run: ({ editor, text }) => !editor.dispatchEvent(pasteEvent('text/html', paragraphs(text))),
};

export const insertWhole: Technique = {
  name: 'insert-text',
  run: ({ editor, text }) => command(editor, 'insertText', collapses(editor) ? heldOpen(text) : text),
};

const collapses = (editor: HTMLElement): boolean =>
  !isField(editor) && /^(normal|nowrap)/u.test(getComputedStyle(editor).whiteSpace);

/** As the browser writes what is typed: of several spaces, and of those at the ends of a line, all but the last of a run do not break. */
const heldOpen = (text: string): string => text.replace(/ (?= )|^ (?=.)| $/gmu, '\u00a0');

/** All in one task: awaiting between the lines loses drafts. */
export const insertLines: Technique = {
  name: 'insert-lines',
  run: ({ editor, text }) =>
    text.split('\n').every((line, index) => {
      const broken = index === 0 || command(editor, 'insertParagraph');
      return broken && (line === '' || command(editor, 'insertText', line));
    }),
};

/**
 * Chromium reads `clipboardData`; Gecko ignores it and takes `dataType` and `data` (with `clipboardData` alone it delivers an EMPTY paste,
 * which editors cancel all the same, and Quill 2 then deletes what is selected).
 */
export function pasteEvent(type: 'text/plain' | 'text/html', data: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData(type, data);
  // `dataType` and `data` are Gecko's own and not in the DOM types.
  const init = {
    clipboardData,
    dataType: type,
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
  } as ClipboardEventInit;
  return new ClipboardEvent('paste', init);
}

/** The only way to type with the browser's own undo; deprecated and without a successor. */
export function command(editor: HTMLElement, name: 'insertText' | 'insertParagraph' | 'undo', value?: string): boolean {
  return editor.ownerDocument.execCommand(name, false, value);
}

function paragraphs(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split('\n')
    .map((line) => `<p style="white-space: pre-wrap">${line === '' ? '<br>' : line}</p>`)
    .join('');
}
