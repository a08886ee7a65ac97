// Knows how lines with something wrong are told, by their number. Must not know how they were found.
import type { Fault } from '../../lib/intake/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import { Notice } from '../notice.tsx';
import { amount } from '../wording.ts';

const WORDS: Record<Fault['what'], MessageKey> = {
  quotes: 'paste_fault_quotes',
  cells: 'paste_fault_cells',
  'not-json': 'paste_fault_not_json',
  'not-object': 'paste_fault_not_object',
  'no-text': 'paste_fault_no_text',
  'too-long': 'paste_fault_too_long',
  'not-judged': 'paste_fault_not_judged',
  link: 'paste_fault_link',
  date: 'paste_fault_date',
  channel: 'paste_fault_channel',
};

/** Lines told one by one; the rest are counted. */
const TOLD = 100;

export function FaultList({ faults }: { readonly faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="care">
      <p>{faults.length === 1 ? t('paste_faults_one', 1) : t('paste_faults_many', amount(faults.length))}</p>
      <details className="small">
        <summary>{t('paste_faults_which')}</summary>
        <ul className="bulleted">
          {faults.slice(0, TOLD).map(({ line, what }) => (
            <li key={`${line} ${what}`}>{t('paste_fault_line', line, t(WORDS[what]))}</li>
          ))}
          {faults.length > TOLD && <li>{t('paste_faults_rest', amount(faults.length - TOLD))}</li>}
        </ul>
      </details>
    </Notice>
  );
}
