// Knows what the composer's tests call in the isolated world. Must not know the editors.
import { copyForPaste, editorOf, engineOf, insertText, readDraft } from '../../lib/platforms/composer/index.ts';

const EDITOR = '.box textarea, .box [contenteditable="true"], .box [role="textbox"]';

function editor(): HTMLElement {
  const found = document.querySelector(EDITOR);
  const root = found && editorOf(found);
  if (!root) throw new Error('no editor on this page');
  return root;
}

export const insert = (text: string) =>
  insertText(editor(), text, {
    signal: new AbortController().signal,
    isSendEnabled: () => document.querySelector<HTMLButtonElement>('#send')?.disabled === false,
  });
export const engine = () => engineOf(editor());
export const read = () => readDraft(editor());
export const copy = copyForPaste;
