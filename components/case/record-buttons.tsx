// Knows how decisions are offered for recording and summed up before they are. Must not write any of them.
import { useId, useState } from 'react';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import type { Decision } from '../use-case-actions.ts';
import { RecordDialog } from './record-dialog.tsx';
import type { Offer } from './record-offers.ts';

const OFFER_KEYS: Record<Offer['kind'], MessageKey> = {
  warning: 'record_warning',
  removal: 'record_removal',
  hide: 'record_hide',
  block: 'record_block',
  'platform-report': 'record_platform_report',
  escalation: 'record_escalation',
  redirect: 'record_redirect',
  courtesy: 'record_courtesy',
};

interface Props {
  readonly flagged: Flagged;
  readonly offers: readonly Offer[];
  readonly warningMonths: number;
  readonly onRecord: (decision: Decision) => void;
}

export function RecordButtons({ flagged, offers, warningMonths, onRecord }: Props) {
  const [asking, setAsking] = useState<Offer | null>(null);
  const id = useId();
  return (
    <div className="stack">
      <ul className="stack">
        {offers.map((offer) => {
          const note = offer.blocked ?? (offer.needsReason ? 'record_note_reason' : offer.note);
          const noteId = note ? `${id}-${offer.kind}` : undefined;
          return (
            <li key={offer.kind} className="offer">
              <Button
                blockedBy={offer.blocked ? noteId : undefined}
                describedBy={noteId}
                onPress={() => setAsking(offer)}
              >
                {t(OFFER_KEYS[offer.kind])}
              </Button>
              {note && (
                <span id={noteId} className="field-hint">
                  {t(note)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {asking && (
        <RecordDialog
          flagged={flagged}
          offer={asking}
          title={t(OFFER_KEYS[asking.kind])}
          warningMonths={warningMonths}
          onCancel={() => setAsking(null)}
          onConfirm={(decision) => {
            setAsking(null);
            onRecord(decision);
          }}
        />
      )}
    </div>
  );
}
