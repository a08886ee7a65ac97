// Knows a text box on the real Lexical: Enter sends, Send tells what the model holds. Must not know whom it answers.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  COMMAND_PRIORITY_HIGH,
  createEditor,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';
import { labels } from './labels.ts';
import { look } from './looks.ts';

interface Props {
  readonly label: string;
  readonly placeholder?: string;
  /** Name of whom the box answers: it begins with a mention that cannot be typed into. */
  readonly mention?: string;
  /** The caret goes there when the box opens. */
  readonly takesFocus?: boolean;
  readonly onSend: (text: string) => void;
}

export function LexicalBox({ label, placeholder, mention, takesFocus = false, onSend }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<LexicalEditor | null>(null);
  const [text, setText] = useState('');
  const sending = useRef(onSend);
  sending.current = onSend;

  const send = (): void => {
    const held = editor.current ? modelText(editor.current) : '';
    if (held.trim() === '') return;
    editor.current?.update(() => writeStart(undefined, true), { discrete: true });
    sending.current(held);
  };
  const sendNow = useRef(send);
  sendNow.current = send;

  useEffect(() => {
    const made = createEditor({
      namespace: label,
      onError: (error) => {
        throw error;
      },
    });
    editor.current = made;
    made.setRootElement(host.current);
    made.update(() => writeStart(mention, takesFocus), { discrete: true });
    const ends = [
      registerPlainText(made),
      registerHistory(made, createEmptyHistoryState(), 300),
      made.registerUpdateListener(() => setText(modelText(made))),
      made.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          if (event?.shiftKey) return false;
          event?.preventDefault();
          sendNow.current();
          return true;
        },
        COMMAND_PRIORITY_HIGH,
      ),
    ];
    if (takesFocus) made.focus();
    return () => {
      for (const end of ends) end();
      made.setRootElement(null);
    };
  }, [label, mention, takesFocus]);

  return (
    <form role="presentation" onSubmit={(event) => event.preventDefault()}>
      <div className={look('box')}>
        <div className={look('boxRow')}>
          <div
            ref={host}
            contentEditable
            suppressContentEditableWarning
            role="textbox"
            tabIndex={0}
            aria-label={label}
            aria-placeholder={placeholder ?? `${label}…`}
            spellCheck
            data-lexical-editor="true"
          />
          <Button looks={['send']} label={labels.send} disabled={text.trim() === ''} onPress={send}>
            <span aria-hidden="true">➤</span>
          </Button>
        </div>
      </div>
    </form>
  );
}

/** A caret set in a box that nobody has opened would scroll the page to it. */
function writeStart(mention: string | undefined, withCaret: boolean): void {
  const paragraph = $createParagraphNode();
  if (mention) paragraph.append($createTextNode(mention).setMode('token'), $createTextNode(' '));
  $getRoot().clear().append(paragraph);
  if (withCaret) paragraph.selectEnd();
}

const modelText = (editor: LexicalEditor): string =>
  editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent())
      .join('\n'),
  );
