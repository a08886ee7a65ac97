// Knows how the reader's health is told: what was read, what was not, what could not be painted. Must not know adapters.
import type { MessageKey } from '../lib/language/catalogue.ts';
import { t } from '../lib/language/translate.ts';
import type { PageState } from '../lib/messaging/protocol.ts';
import { Notice } from './notice.tsx';
import { counted, momentOf, reasonText } from './wording.ts';

export function PageHealth({ state }: { readonly state: PageState }) {
  const { health } = state;
  const blind = health.unreadable > 0 && health.read === 0;
  const reasons = health.reasons.length > 0 && (
    <details className="small">
      <summary>{t('health_reasons')}</summary>
      <ul className="bulleted">
        {health.reasons.map((reason) => (
          <li key={reason}>
            {reasonText(reason)} <code className="soft">{reason}</code>
          </li>
        ))}
      </ul>
    </details>
  );
  return (
    <div className="stack">
      {blind ? (
        <Notice tone="alarm" live="alert">
          <p>
            <strong>{counted(health.unreadable, 'health_blind_one', 'health_blind_many')}</strong>
          </p>
          <p>{t('health_blind_what')}</p>
          {reasons}
        </Notice>
      ) : (
        <div className="stack-tight">
          <p>
            {counted(health.read, 'health_read_one', 'health_read_many')}
            {health.unreadable > 0 &&
              `, ${counted(health.unreadable, 'health_unreadable_one', 'health_unreadable_many')}`}
            .
          </p>
          {health.unreadable > 0 && <p>{t('health_some_missed')}</p>}
          {health.unreadable > 0 && reasons}
          {health.unreadable > 0 && health.lastReadAt !== null && (
            <p className="small soft">{t('health_last_read', momentOf(health.lastReadAt))}</p>
          )}
        </div>
      )}
      {health.unmatchedMenus > 0 && (
        <Notice tone="care">
          <p>{counted(health.unmatchedMenus, 'health_menus_one', 'health_menus_many')}</p>
        </Notice>
      )}
      {health.overlayProblem !== null && (
        <Notice tone="care">
          {/* Cast: the adapter names a key of the catalogue; an unknown one shows itself as the key. */}
          <p>{t(health.overlayProblem as MessageKey)}</p>
        </Notice>
      )}
      {health.notices.map((notice) => (
        <Notice key={notice}>
          <p>{t(notice as MessageKey)}</p>
        </Notice>
      ))}
    </div>
  );
}
