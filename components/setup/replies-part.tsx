// Knows how a reply template is changed in each of its forms, previewed, measured and checked for blanks. Must not know how a template is filled.
import { useState } from 'react';
import type { FilledReply, ReplyId, ReplyLimit, Template } from '../../lib/core/replies.ts';
import { over, REPLY_FORMS, type ReplyForm, textIn } from '../../lib/core/reply-form.ts';
import { nameOf, t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { missingNames } from '../directory-wording.ts';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';

interface Props {
  readonly templates: readonly Template[];
  /** The shipped text, to go back to. */
  readonly originals: readonly Template[];
  readonly preview: (template: Template) => FilledReply;
  /** Names that may stand between `{{` and `}}`. */
  readonly variables: readonly string[];
  /** The limit that the short form is for: X's. */
  readonly shortLimit: ReplyLimit;
  readonly onSave: (template: Template) => Promise<boolean>;
  readonly onDirty: (dirty: boolean) => void;
}

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;
/** As the schemas of messages and replies take them, UTF-16 units. */
const LONGEST: Readonly<Record<ReplyForm, number>> = { long: 2000, short: 600, 'short-en': 600 };

/** Names between braces that no reply knows: they could never be filled. */
export function unknownVariables(text: string, known: readonly string[]): string[] {
  const named = [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '');
  return [...new Set(named)].filter((name) => !known.includes(name));
}

/** The template with another wording of one form. */
function withText(template: Template, form: ReplyForm, text: string): Template {
  if (form === 'long') return { ...template, text };
  return { ...template, short: { ...template.short, [form === 'short' ? 'it' : 'en']: text } };
}

const sameTexts = (one: Template, other: Template): boolean =>
  REPLY_FORMS.every((form) => textIn(one, form) === textIn(other, form));

function faultOf(text: string, variables: readonly string[]): string | null {
  if (text.trim() === '') return t('setup_reply_empty');
  const unknown = unknownVariables(text, variables);
  return unknown.length > 0 ? t('setup_reply_unknown', unknown.join(', ')) : null;
}

export function RepliesPart({ templates, originals, variables, onSave, onDirty, ...props }: Props) {
  const [id, setId] = useState<ReplyId | undefined>(templates[0]?.id);
  const [edits, setEdits] = useState<Partial<Record<ReplyId, Template>>>({});
  const kept = templates.find((template) => template.id === id);
  if (!kept) return null;
  const edited = edits[kept.id] ?? kept;
  const original = originals.find((template) => template.id === kept.id) ?? kept;
  const change = (template: Template) => {
    const next = { ...edits, [kept.id]: template };
    setEdits(next);
    onDirty(templates.some((each) => !sameTexts(next[each.id] ?? each, each)));
  };
  const faulty = REPLY_FORMS.some((form) => faultOf(textIn(edited, form), variables) !== null);

  const save = async () => {
    if (faulty) return;
    if (await onSave({ ...edited, version: kept.version + 1 })) onDirty(false);
  };

  return (
    <div className="stack">
      <p>{t('setup_replies_what')}</p>
      <Field label={t('setup_reply_which')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={kept.id}
            onChange={(event) => setId(event.target.value as ReplyId /* the options below are reply ids */)}
          >
            {templates.map((template) => (
              <option key={template.id} value={template.id}>
                {template.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className="field-hint">{t('setup_reply_variables', variables.map((name) => `{{${name}}}`).join(' '))}</p>
        {REPLY_FORMS.map((form) => (
          <FormField key={form} template={edited} form={form} variables={variables} onChange={change} />
        ))}
        <div className="row">
          <Button look="main" submit>
            {t('setup_reply_save')}
          </Button>
          {!sameTexts(edited, original) && (
            <Button onPress={() => change({ ...original, version: kept.version })}>{t('setup_reply_original')}</Button>
          )}
        </div>
      </form>
      {!faulty && <Preview filled={props.preview(edited)} shortLimit={props.shortLimit} />}
    </div>
  );
}

interface FormFieldProps {
  readonly template: Template;
  readonly form: ReplyForm;
  readonly variables: readonly string[];
  readonly onChange: (template: Template) => void;
}

function FormField({ template, form, variables, onChange }: FormFieldProps) {
  const text = textIn(template, form);
  return (
    <Field
      label={form === 'long' ? t('setup_reply_text') : nameOf('setup_reply', form)}
      hint={form === 'short' ? t('setup_reply_short_hint') : undefined}
      error={faultOf(text, variables)}
    >
      {(control) => (
        <textarea
          {...control}
          className="input"
          lang={form === 'short-en' ? 'en' : 'it'}
          rows={form === 'long' ? 9 : 4}
          maxLength={LONGEST[form]}
          value={text}
          onChange={(event) => onChange(withText(template, form, event.target.value))}
        />
      )}
    </Field>
  );
}

function Preview({ filled, shortLimit }: { readonly filled: FilledReply; readonly shortLimit: ReplyLimit }) {
  if (!filled.ok) {
    return (
      <Notice tone="care">
        <p>{t('reply_missing', missingNames(filled.missing))}</p>
      </Notice>
    );
  }
  return (
    <figure className="plate stack-tight">
      <figcaption className="field-label">{t('setup_reply_preview')}</figcaption>
      {REPLY_FORMS.map((form) => (
        <div key={form}>
          <p className="small">
            <strong>{nameOf('reply_form', form)}</strong>
          </p>
          <p className="words" lang={form === 'short-en' ? 'en' : 'it'}>
            {textIn(filled, form)}
          </p>
          {form !== 'long' && <ShortLength text={textIn(filled, form)} limit={shortLimit} />}
        </div>
      ))}
    </figure>
  );
}

function ShortLength({ text, limit }: { readonly text: string; readonly limit: ReplyLimit }) {
  const tooMuch = over(text, limit);
  const length = limit.lengthOf(text);
  if (tooMuch === 0) return <p className="small soft">{t('setup_reply_fits_x', length, limit.most)}</p>;
  return <p className="field-error">{t('setup_reply_over_x', length, limit.most, tooMuch)}</p>;
}
