// Knows how a reply template is changed, previewed and checked for blanks. Must not know how a template is filled.
import { useState } from 'react';
import type { FilledReply, ReplyId, Template } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
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
  readonly onSave: (template: Template) => Promise<boolean>;
  readonly onDirty: (dirty: boolean) => void;
}

const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Names between braces that no reply knows: they could never be filled. */
export function unknownVariables(text: string, known: readonly string[]): string[] {
  const named = [...text.matchAll(VARIABLE)].map((match) => match[1] ?? '');
  return [...new Set(named)].filter((name) => !known.includes(name));
}

export function RepliesPart({ templates, originals, preview, variables, onSave, onDirty }: Props) {
  const [id, setId] = useState<ReplyId | undefined>(templates[0]?.id);
  const [texts, setTexts] = useState<Partial<Record<ReplyId, string>>>({});
  const kept = templates.find((template) => template.id === id);
  if (!kept) return null;
  const text = texts[kept.id] ?? kept.text;
  const original = originals.find((template) => template.id === kept.id)?.text ?? kept.text;
  const change = (value: string) => {
    const next = { ...texts, [kept.id]: value };
    setTexts(next);
    onDirty(templates.some((each) => (next[each.id] ?? each.text) !== each.text));
  };
  const unknown = unknownVariables(text, variables);
  const error =
    text.trim() === ''
      ? t('setup_reply_empty')
      : unknown.length > 0
        ? t('setup_reply_unknown', unknown.join(', '))
        : null;

  const save = async () => {
    if (error) return;
    if (await onSave({ ...kept, version: kept.version + 1, text })) onDirty(false);
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
        <Field
          label={t('setup_reply_text')}
          hint={t('setup_reply_variables', variables.map((name) => `{{${name}}}`).join(' '))}
          error={error}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              lang="it"
              rows={9}
              maxLength={8000}
              value={text}
              onChange={(event) => change(event.target.value)}
            />
          )}
        </Field>
        <div className="row">
          <Button look="main" submit>
            {t('setup_reply_save')}
          </Button>
          {text !== original && <Button onPress={() => change(original)}>{t('setup_reply_original')}</Button>}
        </div>
      </form>
      {error === null && <Preview filled={preview({ ...kept, text })} />}
    </div>
  );
}

function Preview({ filled }: { readonly filled: FilledReply }) {
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
      <p className="words" lang="it">
        {filled.text}
      </p>
    </figure>
  );
}
