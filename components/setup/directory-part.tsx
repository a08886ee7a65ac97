// Knows how the contacts of the institution are written down, each with where and when it was read. Must not invent any.
import { useState } from 'react';
import { DIRECTORY_KEYS, type DirectoryEntry, type DirectoryKey } from '../../lib/core/replies.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { DIRECTORY_WORDING } from '../directory-wording.ts';
import { Field } from '../field.tsx';
import { type DirectoryRow, emptyRow, entriesOf, type RowErrors, rowErrors } from './directory-rows.ts';

interface Props {
  readonly entries: readonly DirectoryEntry[];
  /** Titles of the replies that need each contact. */
  readonly neededBy: (key: DirectoryKey) => readonly string[];
  /** ISO date of today: a contact cannot have been checked later. */
  readonly today: string;
  /** True when it was kept. */
  readonly onSave: (entries: readonly DirectoryEntry[]) => Promise<boolean>;
  readonly onDirty: (dirty: boolean) => void;
}

type Rows = Readonly<Record<DirectoryKey, DirectoryRow>>;

const rowsOf = (entries: readonly DirectoryEntry[]): Rows =>
  // Cast: fromEntries forgets the keys that it was given.
  Object.fromEntries(
    DIRECTORY_KEYS.map((key) => [key, entries.find((entry) => entry.key === key) ?? emptyRow(key)]),
  ) as Rows;

export function DirectoryPart({ entries, neededBy, today, onSave, onDirty }: Props) {
  const [rows, setRows] = useState<Rows>(() => rowsOf(entries));
  const [tried, setTried] = useState(false);
  const errors = new Map(
    DIRECTORY_KEYS.map((key) => [key, rowErrors(rows[key], today, DIRECTORY_WORDING[key].internal)]),
  );

  const change = (key: DirectoryKey, part: Partial<DirectoryRow>) => {
    setRows((before) => ({ ...before, [key]: { ...before[key], ...part } }));
    onDirty(true);
  };
  const save = async () => {
    setTried(true);
    if ([...errors.values()].some((each) => each.any)) return;
    if (await onSave(entriesOf(Object.values(rows)))) onDirty(false);
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p>{t('setup_directory_what')}</p>
      {DIRECTORY_KEYS.map((key) => (
        <Row
          key={key}
          row={rows[key]}
          errors={tried ? errors.get(key) : undefined}
          neededBy={neededBy(key)}
          today={today}
          onChange={(part) => change(key, part)}
        />
      ))}
      <div className="row">
        <Button look="main" submit>
          {t('setup_directory_save')}
        </Button>
        {tried && [...errors.values()].some((each) => each.any) && (
          <span className="field-error" role="alert">
            {t('setup_not_saved')}
          </span>
        )}
      </div>
    </form>
  );
}

interface RowProps {
  readonly row: DirectoryRow;
  readonly errors: RowErrors | undefined;
  readonly neededBy: readonly string[];
  readonly today: string;
  readonly onChange: (part: Partial<DirectoryRow>) => void;
}

function Row({ row, errors, neededBy, today, onChange }: RowProps) {
  const { name, hint, internal } = DIRECTORY_WORDING[row.key];
  return (
    <fieldset className="plate stack">
      <legend>
        <strong className="sentence">{t(name)}</strong>{' '}
        {internal && <span className="tag">{t('directory_internal')}</span>}
      </legend>
      <p className="field-hint">{t(hint)}</p>
      {row.value.trim() === '' && neededBy.length > 0 && (
        <p className="small">{t('directory_needed_by', neededBy.map((title) => `«${title}»`).join(', '))}</p>
      )}
      <Field label={t('directory_value')} error={errors?.value ?? null}>
        {(control) => (
          <input
            {...control}
            className="input"
            maxLength={500}
            value={row.value}
            onChange={(event) => onChange({ value: event.target.value })}
          />
        )}
      </Field>
      <div className="field-pair">
        <Field label={t(internal ? 'directory_source_internal' : 'directory_source')} error={errors?.source ?? null}>
          {(control) => (
            <input
              {...control}
              className="input"
              inputMode={internal ? 'text' : 'url'}
              maxLength={2000}
              value={row.source}
              onChange={(event) => onChange({ source: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('directory_checked')} error={errors?.checkedAt ?? null}>
          {(control) => (
            <input
              {...control}
              className="input"
              type="date"
              max={today}
              value={row.checkedAt}
              onChange={(event) => onChange({ checkedAt: event.target.value })}
            />
          )}
        </Field>
      </div>
    </fieldset>
  );
}
