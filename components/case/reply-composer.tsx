// Knows how a reply is chosen, measured, seen, changed, and copied or put into the platform's own editor. Must not send anything.
import { useId, useState } from 'react';
import type { FilledReply, ReplyId, ReplyLimit, Speaking } from '../../lib/core/replies.ts';
import { fittingForm, over, REPLY_FORMS, type ReplyForm, textIn, type UsableReply } from '../../lib/core/reply-form.ts';
import { nameOf, t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { missingNames } from '../directory-wording.ts';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { SpeakingLine } from '../speaking-line.tsx';

interface Props {
  readonly replies: readonly FilledReply[];
  /** Null where the channel is known to have none. */
  readonly limit: ReplyLimit | null;
  readonly speaking: Speaking;
  readonly chosen: ReplyId | undefined;
  /** The person's own wording of a form of a reply, where there is one. */
  readonly draftOf: (reply: ReplyId, form: ReplyForm) => string | undefined;
  readonly onChoose: (reply: ReplyId) => void;
  readonly onDraft: (reply: ReplyId, form: ReplyForm, text: string) => void;
  /** Null where there is no page: the reply is copied. */
  readonly onInsert: ((text: string) => void) | null;
  readonly onCopy: (text: string) => void;
  readonly onMend: () => void;
}

const BLANK = /\{\{[^}]*\}\}/;

export function ReplyComposer(props: Props) {
  const { replies } = props;
  // Best first: a fitting reply that lacks a contact is not silently exchanged for one that fits less.
  const current = replies.find((reply) => reply.id === props.chosen) ?? replies[0];
  if (!current) return <p className="soft">{t('reply_none')}</p>;
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
        <ReplyText key={current.id} {...props} reply={current} />
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

function ReplyText({ reply, limit, speaking, onInsert, ...props }: Props & { readonly reply: UsableReply }) {
  const hintId = useId();
  const [form, setForm] = useState<ReplyForm>(() => fittingForm(reply, limit));
  const original = textIn(reply, form);
  const text = props.draftOf(reply.id, form) ?? original;
  const unfinished = text.trim() === '' || BLANK.test(text);
  const tooMuch = over(text, limit);
  const fault = unfinished
    ? t('reply_blank_text')
    : limit && tooMuch > 0
      ? t(form === 'long' ? 'reply_over_long' : 'reply_over', limit.lengthOf(text), limit.most, tooMuch)
      : null;
  return (
    <>
      <FormChoice reply={reply} limit={limit} form={form} onForm={setForm} />
      <Field label={t('reply_text')} hint={t('reply_text_hint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            lang={form === 'short-en' ? 'en' : 'it'}
            rows={7}
            value={text}
            onChange={(event) => props.onDraft(reply.id, form, event.target.value)}
          />
        )}
      </Field>
      {fault === null && limit && <p className="field-hint">{t('reply_length', limit.lengthOf(text), limit.most)}</p>}
      {fault !== null && (
        <p className="field-error" id={hintId}>
          {fault}
        </p>
      )}
      {onInsert && <SpeakingLine speaking={speaking} />}
      <div className="row">
        {onInsert && (
          <Button look="main" blockedBy={fault === null ? undefined : hintId} onPress={() => onInsert(text)}>
            {t('reply_insert')}
          </Button>
        )}
        <Button look={onInsert ? 'plain' : 'main'} onPress={() => props.onCopy(text)}>
          {t('reply_copy')}
        </Button>
        {text !== original && (
          <Button look="quiet" onPress={() => props.onDraft(reply.id, form, original)}>
            {t('reply_restore')}
          </Button>
        )}
      </div>
      <p className="field-hint">{t(onInsert ? 'reply_never_sent' : 'paste_reply_never_sent')}</p>
    </>
  );
}

interface FormChoiceProps {
  readonly reply: UsableReply;
  readonly limit: ReplyLimit | null;
  readonly form: ReplyForm;
  readonly onForm: (form: ReplyForm) => void;
}

/** Each form with its length, so that the choice is made with the limit in view. */
function FormChoice({ reply, limit, form, onForm }: FormChoiceProps) {
  return (
    <Field label={t('reply_form')}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={form}
          onChange={(event) => onForm(event.target.value as ReplyForm /* the options below are reply forms */)}
        >
          {REPLY_FORMS.map((each) => (
            <option key={each} value={each}>
              {formText(reply, each, limit)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function formText(reply: UsableReply, form: ReplyForm, limit: ReplyLimit | null): string {
  const name = nameOf('reply_form', form);
  if (limit === null) return name;
  const text = textIn(reply, form);
  return t(over(text, limit) > 0 ? 'reply_form_too_long' : 'reply_form_length', name, limit.lengthOf(text), limit.most);
}
