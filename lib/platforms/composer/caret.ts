// Knows how to put the caret at the end of an editor so that its model notices. Must not replace a selection or insert anything.
import { pause } from '../wait.ts';
import { isAtom } from './draft-text.ts';
import { isField } from './engine.ts';

/**
 * Focuses the editor, puts the caret at its end and waits until the engine has taken note.
 * @param settleMs how long the engine takes to notice a moved caret
 * @returns false when something stays selected: inserting would then replace it
 */
export async function placeCaret(editor: HTMLElement, settleMs: number, signal: AbortSignal): Promise<boolean> {
  const document = editor.ownerDocument;
  editor.focus({ preventScroll: true });
  collapseToEnd(editor);
  if (!document.hasFocus()) await announceCaret(editor, signal);
  await pause(settleMs, signal);
  if (!isAtEnd(editor)) {
    // The page has moved it meanwhile (its own handling of focus); once more, the same wait.
    collapseToEnd(editor);
    await pause(settleMs, signal);
  }
  if (isField(editor)) return isAtEnd(editor);
  const selection = document.getSelection();
  return selection?.isCollapsed === true && editor.contains(selection.anchorNode);
}

/** While the popup, the panel or another window has the focus the browser tells the page nothing of the caret; React listens to these two. */
async function announceCaret(editor: HTMLElement, signal: AbortSignal): Promise<void> {
  editor.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  await pause(0, signal);
  editor.ownerDocument.dispatchEvent(new Event('selectionchange'));
}

function collapseToEnd(editor: HTMLElement): void {
  if (isField(editor)) {
    editor.setSelectionRange(editor.value.length, editor.value.length);
    return;
  }
  const [node, offset] = endOf(editor);
  editor.ownerDocument.getSelection()?.collapse(node, offset);
}

function isAtEnd(editor: HTMLElement): boolean {
  if (isField(editor)) return editor.selectionStart === editor.value.length;
  const selection = editor.ownerDocument.getSelection();
  if (!selection?.isCollapsed || selection.anchorNode === null || !editor.contains(selection.anchorNode)) return false;
  if (selection.anchorNode.parentElement?.closest('[contenteditable="false"]')) return false;
  const rest = editor.ownerDocument.createRange();
  rest.setStart(selection.anchorNode, selection.anchorOffset);
  rest.setEnd(editor, editor.childNodes.length);
  return rest.toString().replace(/[\u200b\ufeff\s]/gu, '') === '';
}

/**
 * The DEEPEST last place: in the last text, or before the last `<br>`; after a mention, never in it.
 * `(editor, childNodes.length)` will not do: Firefox then types outside the last paragraph and Quill 1 throws that text away.
 */
function endOf(editor: HTMLElement): [Node, number] {
  let node: Node = editor;
  for (;;) {
    const last = lastThatShows(node);
    if (last === null) return [node, node.childNodes.length];
    if (last.nodeType === Node.TEXT_NODE) return [last, last.nodeValue?.length ?? 0];
    if (last instanceof Element && last.localName === 'br') return [node, [...node.childNodes].indexOf(last)];
    // Not to be entered: a mention, an image.
    if (!(last instanceof Element) || isAtom(last) || last.localName === 'img') {
      return [node, [...node.childNodes].indexOf(last as ChildNode) + 1];
    }
    node = last;
  }
}

/** Last child that is no comment, no empty text and no white space of the source after a block. */
function lastThatShows(node: Node): ChildNode | null {
  const children = [...node.childNodes];
  return (
    children.findLast((child) => {
      if (child.nodeType === Node.COMMENT_NODE) return false;
      if (child.nodeType !== Node.TEXT_NODE) return true;
      const text = child.nodeValue ?? '';
      const afterBlock =
        child.previousSibling instanceof Element && /^(p|div|li|ul|ol)$/u.test(child.previousSibling.localName);
      return text !== '' && !(afterBlock && text.trim() === '');
    }) ?? null
  );
}
