// Knows what is shown and asked before a decision goes into the register. Must not write it.
import { useState } from 'react';
import { UNCOUNTED_KINDS } from '../../lib/core/register.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Dialog } from '../dialog.tsx';
import { Field } from '../field.tsx';
import type { Decision } from '../use-case-actions.ts';
import { counted, labelName } from '../wording.ts';
import type { Offer } from './record-offers.ts';

/** As they stand in the register, whatever the language of the interface: the register is the institution's. */
const ROLES = ['112', 'referente interno', 'ufficio legale', ''] as const;

interface Props {
  readonly flagged: Flagged;
  readonly offer: Offer;
  readonly title: string;
  readonly warningMonths: number;
  readonly onConfirm: (decision: Decision) => void;
  readonly onCancel: () => void;
}

export function RecordDialog({ flagged, offer, title, warningMonths, onConfirm, onCancel }: Props) {
  const [reason, setReason] = useState('');
  const [role, setRole] = useState<string>(ROLES[0]);
  const [otherRole, setOtherRole] = useState('');
  const [tried, setTried] = useState(false);
  const escalates = offer.kind === 'escalation';
  const namedRole = role === '' ? otherRole.trim() : role;
  const reasonError = offer.needsReason && reason.trim() === '' ? t('record_reason_missing') : null;
  const roleError = escalates && namedRole === '' ? t('record_role_missing') : null;

  const confirm = () => {
    setTried(true);
    if (reasonError || roleError) return;
    onConfirm({ kind: offer.kind, reason: reason.trim() || null, role: escalates ? namedRole : null });
  };

  return (
    <Dialog title={title} confirm={t('record_confirm')} onConfirm={confirm} onCancel={onCancel}>
      <Summary flagged={flagged} offer={offer} warningMonths={warningMonths} />
      {escalates && (
        <Field label={t('record_role')}>
          {(control) => (
            <select {...control} className="input" value={role} onChange={(event) => setRole(event.target.value)}>
              {ROLES.map((each) => (
                <option key={each} value={each}>
                  {roleName(each)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {escalates && role === '' && (
        <Field label={t('record_role_other')} error={tried ? roleError : null}>
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={120}
              value={otherRole}
              onChange={(event) => setOtherRole(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field
        label={offer.needsReason ? t('record_reason_skip') : t('record_note')}
        hint={t('record_note_hint')}
        error={tried ? reasonError : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input input-low"
            rows={2}
            maxLength={500}
            required={offer.needsReason}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

function roleName(role: string): string {
  if (role === 'referente interno') return t('role_internal');
  if (role === 'ufficio legale') return t('role_legal');
  return role === '' ? t('role_other') : role;
}

function Summary({ flagged, offer, warningMonths }: Pick<Props, 'flagged' | 'offer' | 'warningMonths'>) {
  const { findings } = flagged.assessment;
  const breaking = findings.filter((finding) => finding.asks !== 'allow');
  const labels = [...new Set(breaking.map((finding) => labelName(finding.label)))];
  const places = [...new Set(breaking.flatMap(({ article }) => (article ? [article.locator] : [])))];
  const uncounted = UNCOUNTED_KINDS.includes(offer.kind);
  return (
    <dl className="facts">
      <div>
        <dt>{t('record_summary_labels')}</dt>
        <dd>{labels.join(', ')}</dd>
      </div>
      {places.length > 0 && (
        <div>
          <dt>{t('record_summary_clauses')}</dt>
          <dd lang="it">{places.join('; ')}</dd>
        </div>
      )}
      <div>
        <dt>{t('record_summary_written')}</dt>
        <dd>{t(uncounted ? 'record_summary_uncounted' : 'record_summary_counted')}</dd>
      </div>
      {offer.kind === 'warning' && (
        <div>
          <dt>{t('record_summary_expires')}</dt>
          <dd>{counted(warningMonths, 'months_one', 'months_many')}</dd>
        </div>
      )}
    </dl>
  );
}
