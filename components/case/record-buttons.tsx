// Knows how decisions are offered for recording and summed up before they are. Must not write any of them.
import { useId, useState } from 'react';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import type { Decision } from '../use-case-actions.ts';
import { kindName } from '../wording.ts';
import { RecordDialog } from './record-dialog.tsx';
import type { Offer } from './record-offers.ts';

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
      <ul className="offers">
        {offers.map((offer) => {
          const note = offer.blocked ?? (offer.needsReason ? 'record_note_reason' : offer.note);
          const noteId = note ? `${id}-${offer.kind}` : undefined;
          return (
            <li key={offer.kind} className={note ? 'offer offer-noted' : 'offer'}>
              <Button
                blockedBy={offer.blocked ? noteId : undefined}
                describedBy={noteId}
                label={t('record_named', kindName(offer.kind))}
                onPress={() => setAsking(offer)}
              >
                {kindName(offer.kind)}
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
          title={t('record_named', kindName(asking.kind))}
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
