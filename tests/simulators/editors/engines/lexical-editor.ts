// Knows a box like Facebook's, on the real Lexical. Must not know who writes into it.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { DRAFT_TEXT, MENTION, type Mount, type MountOptions } from '../engine-list.ts';

const mountWith =
  (register: (editor: LexicalEditor) => () => void): Mount =>
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
    register(editor);
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
    return { model: () => editor.getEditorState().read(modelText) };
  };

const modelText = (): string =>
  $getRoot()
    .getChildren()
    .map((block) => block.getTextContent())
    .join('\n');

function writeDraft(draft: MountOptions['draft']): void {
  const paragraph = $createParagraphNode();
  if (draft === 'text') paragraph.append($createTextNode(DRAFT_TEXT));
  if (draft === 'mention') paragraph.append($createTextNode(MENTION).setMode('token'), $createTextNode(' '));
  $getRoot().clear().append(paragraph);
}

export const mountPlain = mountWith(registerPlainText);
export const mountRich = mountWith(registerRichText);
