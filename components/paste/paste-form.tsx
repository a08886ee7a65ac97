// Knows how one text is pasted with what is known of it, and what keeps it from being read. Must not read it.
import { useState } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import type { PasteDraft } from '../use-desk.ts';
import { ChannelField } from './channel-field.tsx';
import type { Paste } from './use-paste.ts';

interface Props {
  readonly draft: PasteDraft;
  readonly onChange: (change: Partial<PasteDraft>) => void;
  readonly paste: Paste;
}

/** UTF-16 units: nobody reads further. */
const LONGEST_TEXT = 100_000;

const HOW = { one: 'paste_how_one', lines: 'paste_how_lines', table: 'paste_how_table' } as const;

export function PasteForm({ draft, onChange, paste }: Props) {
  const [tried, setTried] = useState(false);
  const several = draft.text.trim().includes('\n');
  const how = several ? draft.how : 'one';
  const textError = textProblem(draft.text, how);
  const linkError = how !== 'one' || paste.isLink(draft.link.trim()) ? null : t('paste_link_bad');

  const read = () => {
    setTried(true);
    if (textError || linkError) return;
    if (how === 'one') paste.readOne(draft);
    else if (how === 'lines') paste.openLines(draft.text, t('paste_table_pasted'));
    else paste.openText(draft.text);
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read();
      }}
    >
      <ChannelField label={t('paste_channel')} channel={draft.channel} onChange={(channel) => onChange({ channel })} />
      <Field label={t('paste_text')} error={tried ? textError : null}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={6}
            dir="auto"
            required
            value={draft.text}
            onChange={(event) => onChange({ text: event.target.value })}
          />
        )}
      </Field>
      {several && (
        <Field label={t('paste_how')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={draft.how}
              onChange={(event) => onChange({ how: event.target.value as PasteDraft['how'] /* options below */ })}
            >
              {Object.entries(HOW).map(([each, name]) => (
                <option key={each} value={each}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {how === 'one' && <About draft={draft} onChange={onChange} paste={paste} linkError={tried ? linkError : null} />}
      <div className="row">
        <Button look="main" submit>
          {t(how === 'one' ? 'paste_read' : 'paste_prepare')}
        </Button>
        {isFilled(draft) && (
          <Button look="quiet" onPress={() => onChange({ text: '', author: '', link: '', post: '' })}>
            {t('paste_clear')}
          </Button>
        )}
      </div>
    </form>
  );
}

function textProblem(text: string, how: PasteDraft['how']): string | null {
  if (text.trim() === '') return t('paste_text_missing');
  return how === 'one' && text.length > LONGEST_TEXT ? t('paste_text_too_long') : null;
}

const isFilled = ({ text, author, link, post }: PasteDraft): boolean => `${text}${author}${link}${post}` !== '';

/** Open from the start where something was written in it: nothing that counts is hidden. */
function About({ draft, onChange, paste, linkError }: Props & { readonly linkError: string | null }) {
  const [open] = useState(() => isFilled({ ...draft, text: '' }));
  const said = draft.author.trim();
  const key = said === '' ? undefined : paste.accountOf?.(draft.channel, said);
  return (
    <details open={open || linkError !== null}>
      <summary>{t('paste_more')}</summary>
      <div className="stack paste-about">
        <Field
          label={t('paste_author')}
          hint={t(draft.channel === 'other' ? 'paste_author_hint_other' : 'paste_author_hint')}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={200}
              autoComplete="off"
              value={draft.author}
              onChange={(event) => onChange({ author: event.target.value })}
            />
          )}
        </Field>
        <p role="status" className="small paste-account">
          {key === undefined ? '' : key === null ? t('paste_author_unknown') : t('paste_author_known', key)}
        </p>
        <Field label={t('paste_link')} error={linkError}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="url"
              maxLength={2000}
              autoComplete="off"
              value={draft.link}
              onChange={(event) => onChange({ link: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('paste_post')} hint={t('paste_post_hint')}>
          {(control) => (
            <textarea
              {...control}
              className="input input-low"
              rows={3}
              value={draft.post}
              onChange={(event) => onChange({ post: event.target.value })}
            />
          )}
        </Field>
      </div>
    </details>
  );
}
