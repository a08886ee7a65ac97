// Knows when a contact is complete and what is said when it is not. Must not know the form.
import type { DirectoryEntry, DirectoryKey } from '../../lib/core/replies.ts';
import { t } from '../../lib/language/translate.ts';

/** A contact while it is being written; "" where nothing was. */
export interface DirectoryRow {
  readonly key: DirectoryKey;
  readonly value: string;
  readonly source: string;
  readonly checkedAt: string;
}

export interface RowErrors {
  readonly value: string | null;
  readonly source: string | null;
  readonly checkedAt: string | null;
  readonly any: boolean;
}

export const emptyRow = (key: DirectoryKey): DirectoryRow => ({ key, value: '', source: '', checkedAt: '' });

/** A row left wholly empty is no error: its reply then cannot be used. Internal contacts may name a person or an act as source. */
export function rowErrors(row: DirectoryRow, today: string, internal: boolean): RowErrors {
  const [value, source] = [row.value.trim(), row.source.trim()];
  if (value === '' && source === '' && row.checkedAt === '')
    return { value: null, source: null, checkedAt: null, any: false };
  const errors = {
    value: value === '' ? t('directory_value_missing') : null,
    source: sourceError(source, internal),
    checkedAt: dateError(row.checkedAt, today),
  };
  return { ...errors, any: Object.values(errors).some((error) => error !== null) };
}

function sourceError(source: string, internal: boolean): string | null {
  if (source === '') return t(internal ? 'directory_source_internal_missing' : 'directory_source_missing');
  const address = URL.canParse(source) ? new URL(source).protocol : '';
  return internal || address === 'https:' || address === 'http:' ? null : t('directory_source_bad');
}

function dateError(date: string, today: string): string | null {
  if (date === '') return t('directory_checked_missing');
  return date > today ? t('directory_checked_future') : null;
}

/** What is kept: filled rows alone, without outer spaces. */
export function entriesOf(rows: readonly DirectoryRow[]): DirectoryEntry[] {
  return rows
    .filter((row) => row.value.trim() !== '')
    .map((row) => ({ key: row.key, value: row.value.trim(), source: row.source.trim(), checkedAt: row.checkedAt }));
}
