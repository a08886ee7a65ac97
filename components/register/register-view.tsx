// Knows how the register is filtered, listed, exported, and how an event is reversed by another. Must not write or read it itself.
import { useState } from 'react';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Field } from '../field.tsx';
import { Notice } from '../notice.tsx';
import type { RegisterFilter } from '../use-desk.ts';
import { counted, kindName } from '../wording.ts';
import { EventCard, type ShownEvent } from './event-card.tsx';
import { isNarrowed, RegisterFilters } from './register-filters.tsx';

interface Props {
  /** Newest first, already filtered; undefined until the register has answered. */
  readonly events: readonly ShownEvent[] | undefined;
  /** The register cannot be opened: what to say; null when it can. */
  readonly problem: string | null;
  readonly filter: RegisterFilter;
  readonly now: Date;
  readonly placeOf: (act: string, article: string) => string;
  readonly onFilter: (change: Partial<RegisterFilter>) => void;
  readonly onRevert: (id: string, reason: string) => void;
  readonly onExport: (format: 'json' | 'csv') => void;
}

const PAGE = 50;

export function RegisterView(props: Props) {
  const { events, filter, onFilter } = props;
  const [shown, setShown] = useState(PAGE);
  const [reversing, setReversing] = useState<ShownEvent | null>(null);
  if (props.problem !== null) {
    return (
      <Notice tone="alarm" live="alert">
        <p>{props.problem}</p>
      </Notice>
    );
  }
  return (
    <div className="stack">
      <h2>{t('register_title')}</h2>
      <p className="soft">{t('register_what')}</p>
      <RegisterFilters filter={filter} onFilter={onFilter} />
      <p role="status">{countText(events, filter)}</p>
      {events !== undefined && events.length > 0 && (
        <>
          <div className="row">
            <Button small onPress={() => props.onExport('csv')}>
              {t('register_export_csv')}
            </Button>
            <Button small onPress={() => props.onExport('json')}>
              {t('register_export_json')}
            </Button>
          </div>
          <p className="field-hint">{t('register_export_hint')}</p>
          <ol className="stack" aria-label={t('register_title')}>
            {events.slice(0, shown).map((event) => (
              <EventCard
                key={event.id}
                event={event}
                now={props.now}
                placeOf={props.placeOf}
                onRevert={() => setReversing(event)}
                onPerson={(authorKey) => onFilter({ authorKey })}
              />
            ))}
          </ol>
          {events.length > shown && (
            <Button wide onPress={() => setShown(shown + PAGE)}>
              {t('register_more', events.length - shown)}
            </Button>
          )}
        </>
      )}
      {reversing && (
        <ReverseDialog
          event={reversing}
          onCancel={() => setReversing(null)}
          onConfirm={(reason) => {
            setReversing(null);
            props.onRevert(reversing.id, reason);
          }}
        />
      )}
    </div>
  );
}

function countText(events: Props['events'], filter: RegisterFilter): string {
  if (events === undefined) return t('register_opening');
  if (events.length > 0) return counted(events.length, 'register_count_one', 'register_count_many');
  return t(isNarrowed(filter) ? 'register_none' : 'register_empty');
}

interface ReverseProps {
  readonly event: ShownEvent;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

function ReverseDialog({ event, onConfirm, onCancel }: ReverseProps) {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const error = reason.trim() === '' ? t('register_reverse_reason_missing') : null;
  return (
    <Dialog
      title={t('register_reverse_title', kindName(event.kind))}
      confirm={t('register_reverse_confirm')}
      onCancel={onCancel}
      onConfirm={() => {
        setTried(true);
        if (error === null) onConfirm(reason.trim());
      }}
    >
      <p>{t('register_reverse_what')}</p>
      <Field label={t('register_reverse_reason')} error={tried ? error : null}>
        {(control) => (
          <textarea
            {...control}
            className="input input-low"
            rows={3}
            maxLength={500}
            required
            value={reason}
            onChange={(change) => setReason(change.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}
