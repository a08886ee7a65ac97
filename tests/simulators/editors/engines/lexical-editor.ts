// Knows a box like Facebook's, on the real Lexical. Must not know who writes into it.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { type Draft, MENTION, type Mount } from '../engine-list.ts';

const mountWith =
  (register: (editor: LexicalEditor) => () => void, writeDraft: (draft: Draft) => void): Mount =>
  (host, options) => {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.setAttribute('role', 'textbox');
    element.setAttribute('aria-label', `Rispondi a ${MENTION}`);
    host.append(element);
    const editor = createEditor({
      namespace: 'reply',
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(element);
    const unregister = register(editor);
    editor.update(() => writeDraft(options.draft), { discrete: true });
    registerHistory(editor, createEmptyHistoryState(), 300);
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        if (event?.shiftKey) return false;
        event?.preventDefault();
        options.onEnter();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    );
    editor.registerUpdateListener(options.onChange);
    return {
      model: () => editor.getEditorState().read(modelText),
      unmount() {
        unregister();
        editor.setRootElement(null);
      },
    };
  };

const modelText = (): string =>
  $getRoot()
    .getChildren()
    .map((block) => block.getTextContent())
    .join('\n');

/** One paragraph, its lines divided by line breaks: what plain Lexical makes of Enter. */
function writePlain({ mention, text }: Draft): void {
  const paragraph = $createParagraphNode();
  if (mention) paragraph.append($createTextNode(MENTION).setMode('token'));
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) paragraph.append($createLineBreakNode());
    if (line !== '') paragraph.append($createTextNode(line));
  }
  $getRoot().clear().append(paragraph);
}

/** A paragraph for each line. */
function writeRich({ mention, text }: Draft): void {
  const paragraphs = text.split('\n').map((line, index) => {
    const paragraph = $createParagraphNode();
    if (mention && index === 0) paragraph.append($createTextNode(MENTION).setMode('token'));
    return line === '' ? paragraph : paragraph.append($createTextNode(line));
  });
  $getRoot()
    .clear()
    .append(...paragraphs);
}

export const mountPlain = mountWith(registerPlainText, writePlain);
export const mountRich = mountWith(registerRichText, writeRich);
