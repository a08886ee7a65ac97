// Knows which editor engine owns a box, from its DOM alone (expandos live in the page's world). Must not know any platform.

export const ENGINES = [
  'textarea',
  'lexical',
  'draft',
  'slate',
  'quill1',
  'quill2',
  'prosemirror',
  'plain',
  'unknown',
] as const;
export type Engine = (typeof ENGINES)[number];

/** The box itself, from a node in it: a form field, else the OUTERMOST editable element; null outside any. */
export function editorOf(node: Element): HTMLElement | null {
  const field = node.closest('textarea, input');
  if (field !== null) return field as HTMLElement;
  let root: Element | null = null;
  const editable = '[contenteditable]:not([contenteditable="false"])';
  for (let at = node.closest(editable); at !== null; at = at.parentElement?.closest(editable) ?? null) root = at;
  // Only HTML elements can be editable.
  return root as HTMLElement | null;
}

/**
 * Decided for each element, never for a host: LinkedIn serves Quill and ProseMirror at the same time.
 * What is not recognised counts as `unknown`, not as `plain`: a paste event does no harm to a plain box, a command does to a model.
 */
export function engineOf(editor: HTMLElement): Engine {
  if (isField(editor)) return 'textarea';
  // Before Slate: an early Lexical posed as Slate.
  if (has(editor, '[data-lexical-editor]')) return 'lexical';
  if (has(editor, '.public-DraftEditor-content, [data-contents="true"]')) return 'draft';
  if (has(editor, '[data-slate-editor]')) return 'slate';
  if (has(editor, '.ql-editor'))
    return editor.parentElement?.querySelector(':scope > .ql-clipboard') ? 'quill1' : 'quill2';
  if (has(editor, '.ProseMirror')) return 'prosemirror';
  if (editor.id === 'contenteditable-root' || editor.contentEditable === 'plaintext-only') return 'plain';
  return 'unknown';
}

export function isField(editor: Element): editor is HTMLTextAreaElement | HTMLInputElement {
  return editor.localName === 'textarea' || editor.localName === 'input';
}

/** The mark stands on the editor, or on what it wraps. */
const has = (editor: Element, mark: string): boolean => editor.matches(mark) || editor.querySelector(mark) !== null;
