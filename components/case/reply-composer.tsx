// Knows how a reply is chosen, seen, changed and put into the platform's own editor. Must not send anything.
import { useId } from 'react';
import type { FilledReply, ReplyId } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { missingNames } from '../directory-wording.ts';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';

interface Props {
  readonly replies: readonly FilledReply[];
  readonly chosen: ReplyId | undefined;
  /** The person's own wording of a reply, where there is one. */
  readonly draftOf: (reply: ReplyId) => string | undefined;
  readonly onChoose: (reply: ReplyId) => void;
  readonly onDraft: (reply: ReplyId, text: string) => void;
  readonly onInsert: (text: string) => void;
  readonly onCopy: (text: string) => void;
  readonly onMend: () => void;
}

const BLANK = /\{\{[^}]*\}\}/;

export function ReplyComposer(props: Props) {
  const { replies } = props;
  const hintId = useId();
  // Best first: a fitting reply that lacks a contact is not silently exchanged for one that fits less.
  const current = replies.find((reply) => reply.id === props.chosen) ?? replies[0];
  if (!current) return <p className="soft">{t('reply_none')}</p>;
  const original = current.ok ? current.text : '';
  const text = props.draftOf(current.id) ?? original;
  const blocked = text.trim() === '' || BLANK.test(text);
  return (
    <div className="stack">
      <Field label={t('reply_which')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={current.id}
            onChange={(event) => props.onChoose(event.target.value as ReplyId /* the options below are reply ids */)}
          >
            {replies.map((reply) => (
              <option key={reply.id} value={reply.id}>
                {reply.ok ? reply.title : t('reply_option_blank', reply.title)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {current.ok ? (
        <>
          <Field label={t('reply_text')} hint={t('reply_text_hint')}>
            {(control) => (
              <textarea
                {...control}
                className="input"
                lang="it"
                rows={7}
                value={text}
                onChange={(event) => props.onDraft(current.id, event.target.value)}
              />
            )}
          </Field>
          {blocked && (
            <p className="field-error" id={hintId}>
              {t('reply_blank_text')}
            </p>
          )}
          <div className="row">
            <Button look="main" blockedBy={blocked ? hintId : undefined} onPress={() => props.onInsert(text)}>
              {t('reply_insert')}
            </Button>
            <Button onPress={() => props.onCopy(text)}>{t('reply_copy')}</Button>
            {text !== original && (
              <Button look="quiet" onPress={() => props.onDraft(current.id, original)}>
                {t('reply_restore')}
              </Button>
            )}
          </div>
          <p className="field-hint">{t('reply_never_sent')}</p>
        </>
      ) : (
        <Notice tone="care">
          <p>{t('reply_missing', missingNames(current.missing))}</p>
          <div>
            <Button small onPress={props.onMend}>
              {t('open_settings')}
            </Button>
          </div>
        </Notice>
      )}
    </div>
  );
}
