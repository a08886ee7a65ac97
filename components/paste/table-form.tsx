// Knows what the person is shown of an opened table and asked before it is read. Must not read it.
import { useId, useState } from 'react';
import type { TableChoice } from '../../lib/app/paste-desk.ts';
import type { Channel } from '../../lib/core/types.ts';
import type { Columns, Table, TableField } from '../../lib/intake/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { amount } from '../wording.ts';
import { ChannelField } from './channel-field.tsx';
import { FaultList } from './fault-list.tsx';
import { StepHeading } from './step-heading.tsx';
import type { Source } from './use-paste.ts';

interface Props {
  readonly source: Source;
  readonly channel: Channel;
  readonly onChannel: (channel: Channel) => void;
  readonly onRead: (table: Table, choice: TableChoice) => void;
  readonly onLines: () => void;
  readonly onBack: () => void;
}

const FIELD_NAMES: Record<Exclude<TableField, 'text'>, MessageKey> = {
  author: 'paste_field_author',
  account: 'paste_field_account',
  post: 'paste_field_post',
  date: 'paste_field_date',
  link: 'paste_field_link',
  channel: 'paste_field_channel',
  id: 'paste_field_id',
};

export function TableForm({ source, channel, onChannel, onRead, onLines, onBack }: Props) {
  const { table } = source;
  const [column, setColumn] = useState<number | null>(table.columns.text ?? null);
  const [headed, setHeaded] = useState(table.heading === 'yes');
  const [post, setPost] = useState('');
  const [tried, setTried] = useState(false);
  const headingId = useId();
  const rows = headed ? table.rows.slice(1) : table.rows;
  const sample = column === null ? '' : (rows.find(({ cells }) => (cells[column] ?? '').trim())?.cells[column] ?? '');
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (column !== null) onRead(table, { text: column, headed, channel, post });
      }}
    >
      <StepHeading>{t('paste_table_title')}</StepHeading>
      <p>{t('paste_table_from', source.name)}</p>
      {source.encoding === 'windows-1252' && (
        <Notice tone="care">
          <p>{t('paste_windows_1252')}</p>
        </Notice>
      )}
      <FaultList faults={table.faults} />
      {table.names.length > 1 && (
        <Field label={t('paste_column')} error={tried && column === null ? t('paste_column_missing') : null}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={column ?? ''}
              onChange={({ target: { value } }) => (value === 'lines' ? onLines() : setColumn(Number(value)))}
            >
              {column === null && <option value="">{t('paste_column_choose')}</option>}
              {table.names.map((name, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
                <option key={place} value={place}>
                  {name === '' ? t('paste_column_unnamed', place + 1) : t('paste_column_named', place + 1, name)}
                </option>
              ))}
              <option value="lines">{t('paste_column_line')}</option>
            </select>
          )}
        </Field>
      )}
      {table.heading === 'perhaps' && (
        <div className="choice">
          <input
            id={headingId}
            type="checkbox"
            checked={headed}
            onChange={(event) => setHeaded(event.target.checked)}
          />
          <label htmlFor={headingId}>{t('paste_heading')}</label>
        </div>
      )}
      <Known columns={table.columns} text={column} />
      {sample !== '' && <p className="small words">{t('paste_sample', shortened(sample))}</p>}
      <ChannelField label={t('paste_channel_default')} channel={channel} onChange={onChannel} />
      <Field label={t('paste_post_default')} hint={t('paste_post_hint')}>
        {(control) => (
          <textarea
            {...control}
            className="input input-low"
            rows={3}
            value={post}
            onChange={(event) => setPost(event.target.value)}
          />
        )}
      </Field>
      <div className="row">
        <Button look="main" submit>
          {rows.length === 1 ? t('paste_read_one') : t('paste_read_many', amount(rows.length))}
        </Button>
        <Button onPress={onBack}>{t('cancel')}</Button>
      </div>
    </form>
  );
}

/** The columns besides the comment's that will be used. */
function Known({ columns, text }: { readonly columns: Columns; readonly text: number | null }) {
  const names = (Object.keys(FIELD_NAMES) as (keyof typeof FIELD_NAMES)[])
    .filter((field) => columns[field] !== undefined && columns[field] !== text)
    .map((field) => t(FIELD_NAMES[field]));
  return names.length === 0 ? null : <p className="small soft">{t('paste_columns_known', names.join(', '))}</p>;
}

/** UTF-16 units. */
const SAMPLE_LENGTH = 120;

const shortened = (text: string): string =>
  text.length <= SAMPLE_LENGTH ? text : `${text.slice(0, SAMPLE_LENGTH).toWellFormed()}…`;
