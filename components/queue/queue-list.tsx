// Knows how the queue is listed, filtered and walked through by keyboard. Must not know one case in full.
import { type KeyboardEvent, useRef, useState } from 'react';
import { GRAVITIES, type Gravity } from '../../lib/core/gravity.ts';
import { LABELS, type Label } from '../../lib/core/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { CaseLabels } from '../case-labels.tsx';
import { Field } from '../field.tsx';
import { GRAVITY_LOOKS, labelsOf, listedGravity } from '../gravity.ts';
import { GravityBadge } from '../gravity-badge.tsx';
import type { QueueFilter } from '../use-desk.ts';
import { counted, labelName } from '../wording.ts';
import { Excerpt } from './excerpt.tsx';

interface Props {
  /** Already filtered and in order. */
  readonly queue: readonly Flagged[];
  readonly all: readonly Flagged[];
  readonly filter: QueueFilter;
  readonly lastOpened: string | null;
  readonly onFilter: (change: Partial<QueueFilter>) => void;
  readonly onOpen: (commentId: string) => void;
  /** Where a row stands in what was read, where it stands on no page; the order of reading can then be asked for. */
  readonly placeOf?: (flagged: Flagged) => string;
}

/** Rows drawn at once: thousands would hold up every press. */
const PAGE = 50;

export function QueueList({ queue, all, filter, lastOpened, onFilter, onOpen, placeOf }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const [shown, setShown] = useState(PAGE);
  const walk = (event: KeyboardEvent) => {
    const by = steps(event);
    const buttons: Element[] = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = document.activeElement ? buttons.indexOf(document.activeElement) : -1;
    if (by === 0 || at < 0) return;
    event.preventDefault();
    const target = buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)];
    if (target instanceof HTMLElement) target.focus();
  };
  return (
    <div className="stack">
      <Filters all={all} filter={filter} onFilter={onFilter} ordered={placeOf !== undefined} />
      <p role="status" className="soft small">
        {counted(queue.length, 'queue_count_one', 'queue_count_many')}
      </p>
      {queue.length > 0 && (
        <>
          <p className="small soft">
            <kbd className="key">J</kbd> <kbd className="key">K</kbd> {t('keys_walk')} <kbd className="key">↵</kbd>{' '}
            {t('keys_open')}
          </p>
          {/* Keys work only while the list has the focus, so they disturb nobody's own keys (WCAG 2.1.4). */}
          <ol ref={list} className="queue" onKeyDown={walk} aria-label={t('queue_list')}>
            {queue.slice(0, shown).map((flagged) => (
              <Row
                key={flagged.comment.id}
                flagged={flagged}
                last={flagged.comment.id === lastOpened}
                onOpen={onOpen}
                place={placeOf?.(flagged) ?? null}
              />
            ))}
          </ol>
          {queue.length > shown && (
            <Button wide onPress={() => setShown(shown + PAGE)}>
              {t('queue_more', queue.length - shown)}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function steps(event: KeyboardEvent): number {
  if (event.ctrlKey || event.metaKey || event.altKey) return 0;
  if (event.key === 'j' || event.key === 'J' || event.key === 'ArrowDown') return 1;
  return event.key === 'k' || event.key === 'K' || event.key === 'ArrowUp' ? -1 : 0;
}

interface RowProps {
  readonly flagged: Flagged;
  readonly last: boolean;
  readonly onOpen: (commentId: string) => void;
  readonly place: string | null;
}

function Row({ flagged, last, onOpen, place }: RowProps) {
  const { comment, assessment } = flagged;
  const notes = [
    place,
    flagged.dismissed ? t('queue_dismissed') : null,
    flagged.present === false ? t('queue_gone') : null,
  ].filter((note) => note !== null);
  return (
    <li>
      <button
        type="button"
        className={`queue-row hue-edge-${GRAVITY_LOOKS[listedGravity(assessment)].hue}`}
        aria-current={last ? 'true' : undefined}
        onClick={() => onOpen(comment.id)}
      >
        <span className="row">
          <GravityBadge gravity={listedGravity(assessment)} />
          <strong>
            <CaseLabels assessment={assessment} besideBadge />
          </strong>
        </span>
        <Excerpt text={comment.text} findings={assessment.findings} />
        {notes.length > 0 && <span className="small soft">{notes.join(', ')}</span>}
      </button>
    </li>
  );
}

const ORDERS: Record<QueueFilter['order'], MessageKey> = {
  gravity: 'order_gravity',
  label: 'order_label',
  place: 'order_place',
};

function Filters({
  all,
  filter,
  onFilter,
  ordered,
}: Pick<Props, 'all' | 'filter' | 'onFilter'> & { readonly ordered: boolean }) {
  const labels = LABELS.filter((label) => all.some(({ assessment }) => labelsOf(assessment).includes(label)));
  const dismissed = all.filter((flagged) => flagged.dismissed).length;
  return (
    <div className="filters">
      <Field label={t('filter_gravity')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={filter.gravity ?? ''}
            onChange={(event) =>
              onFilter({ gravity: (event.target.value || null) as Gravity | null /* options below */ })
            }
          >
            <option value="">{t('filter_all')}</option>
            {GRAVITIES.map((gravity) => (
              <option key={gravity} value={gravity}>
                {t(GRAVITY_LOOKS[gravity].word)} (
                {all.filter((each) => !each.dismissed && listedGravity(each.assessment) === gravity).length})
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('filter_label')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={filter.label ?? ''}
            onChange={(event) => onFilter({ label: (event.target.value || null) as Label | null /* options below */ })}
          >
            <option value="">{t('filter_all')}</option>
            {labels.map((label) => (
              <option key={label} value={label}>
                {labelName(label)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {ordered && (
        <Field label={t('order')}>
          {(control) => (
            <select
              {...control}
              className="input"
              value={filter.order}
              onChange={(event) => onFilter({ order: event.target.value as QueueFilter['order'] /* options below */ })}
            >
              {Object.entries(ORDERS).map(([order, name]) => (
                <option key={order} value={order}>
                  {t(name)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {dismissed > 0 && (
        <Button small pressed={filter.dismissed} onPress={() => onFilter({ dismissed: !filter.dismissed })}>
          {t('filter_dismissed', dismissed)}
        </Button>
      )}
    </div>
  );
}
