// Knows the two comment boxes: Quill's (Ember) and TipTap's (SDUI), each with its submit button. Must not know which comment they stand under.
import { useEffect, useId, useRef, useState } from 'react';
import { hashed, usePage } from './page-state.tsx';
import { type EditorHandle, startQuill } from './quill-editor.ts';
import { report } from './report.ts';
import { startTipTap } from './tiptap-editor.ts';

interface BoxProps {
  /** Comment answered to; null: a comment on the post. */
  readonly commentId: string | null;
  readonly mention: string | null;
  readonly done: () => void;
}

/** Starts the editor once; React leaves its box alone afterwards. */
function useEditor(start: (box: HTMLDivElement, changed: () => void) => EditorHandle) {
  const box = useRef<HTMLDivElement>(null);
  const handle = useRef<EditorHandle | null>(null);
  const first = useRef(start);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!box.current) return;
    const editor = first.current(box.current, () => setText(handle.current?.text() ?? ''));
    handle.current = editor;
    return () => editor.destroy();
  }, []);
  return { box, handle, text };
}

function send(props: BoxProps, editor: EditorHandle | null): void {
  report.sent.push({ commentId: props.commentId, text: editor?.text() ?? '' });
  editor?.clear();
  props.done();
}

/** Under a comment its text begins with the mention: the button comes with the first words of one's own. */
const hasOwnWords = (text: string, mention: string | null): boolean => text.replace(mention ?? '', '').trim() !== '';

export function EmberBox(props: BoxProps) {
  const { labels, quill, as } = usePage().options;
  const reply = props.commentId !== null;
  const { box, handle, text } = useEditor((element, changed) =>
    startQuill(
      quill,
      element,
      { label: labels.emberEditor, placeholder: reply ? labels.addReply : labels.addComment },
      props.mention,
      changed,
    ),
  );
  return (
    <div className={`comments-comment-box comments-comment-box--cr ${reply ? 'comments-comment-box--reply' : ''}`}>
      {as === null ? null : (
        <div className="feed-shared-avatar-image b0 member comments-comment-box__avatar-image--cr">
          <img alt={as} className="avatar member EntityPhoto-circle-1 evi-image" width="32" height="32" />
        </div>
      )}
      <form className="comments-comment-box__form" onSubmit={(event) => event.preventDefault()}>
        <div className="comments-comment-texteditor">
          <div className="editor-container" ref={box} />
        </div>
        {hasOwnWords(text, props.mention) ? (
          <button
            type="button"
            className="comments-comment-box__submit-button--cr artdeco-button artdeco-button--primary"
            onClick={() => send(props, handle.current)}
          >
            <span className="artdeco-button__text">{reply ? labels.reply : labels.comment}</span>
          </button>
        ) : null}
      </form>
    </div>
  );
}

export function SduiBox(props: BoxProps) {
  const { labels } = usePage().options;
  const id = useId();
  const { box, handle, text } = useEditor((element, changed) =>
    startTipTap(element, labels.sduiEditor, props.mention, changed),
  );
  return (
    <div componentkey={`commentBox-${id}`} className={`sdui-box ${hashed()}`}>
      <div data-testid="ui-core-tiptap-text-editor-wrapper" ref={box} />
      {hasOwnWords(text, props.mention) ? (
        <div id={`commentButtonSection_${id}`}>
          <button type="button" className={hashed()} onClick={() => send(props, handle.current)}>
            <span>{props.commentId === null ? labels.comment : labels.reply}</span>
          </button>
        </div>
      ) : null}
    </div>
  );
}
