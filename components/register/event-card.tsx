// Knows how one line of the register is told. Must not know the others.
import type { ModerationEvent } from '../../lib/core/register.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { dayOf, kindName, labelName, momentOf, platformName } from '../wording.ts';

export interface ShownEvent extends ModerationEvent {
  /** When it was undone, or null. */
  readonly revertedAt: string | null;
}

interface Props {
  readonly event: ShownEvent;
  readonly now: Date;
  /** Where a clause stands in its act, in words. */
  readonly placeOf: (act: string, article: string) => string;
  readonly onRevert: () => void;
  readonly onPerson: (authorKey: string) => void;
}

export function EventCard({ event, now, placeOf, onRevert, onPerson }: Props) {
  const { authorKey } = event;
  const reversed = event.revertedAt !== null;
  const about = `${kindName(event.kind)}, ${momentOf(event.at)}`;
  return (
    <li className="card">
      <h3>
        {reversed ? <s>{kindName(event.kind)}</s> : kindName(event.kind)}
        {reversed && <span className="tag">{t('register_reversed')}</span>}
      </h3>
      <p className="soft small">
        <time dateTime={event.at}>{momentOf(event.at)}</time>, {platformName(event.platform)}
      </p>
      {event.labels.length > 0 && <p>{event.labels.map(labelName).join(', ')}</p>}
      {event.excerpt !== null && (
        <blockquote className="words small" dir="auto">
          «{event.excerpt}»
        </blockquote>
      )}
      <Details event={event} now={now} placeOf={placeOf} />
      <div className="row">
        {authorKey !== null && (
          <Button small label={t('register_same_person_of', about)} onPress={() => onPerson(authorKey)}>
            {t('register_same_person')}
          </Button>
        )}
        {!reversed && event.kind !== 'reversal' && (
          <Button small label={t('register_reverse_of', about)} onPress={onRevert}>
            {t('register_reverse')}
          </Button>
        )}
      </div>
    </li>
  );
}

function Details({ event, now, placeOf }: Pick<Props, 'event' | 'now' | 'placeOf'>) {
  const expired = event.expiresAt !== null && new Date(event.expiresAt) <= now;
  const lines = [
    event.expiresAt === null ? null : t(expired ? 'register_expired' : 'register_expires', dayOf(event.expiresAt)),
    event.role === null ? null : t('register_role', event.role),
    event.reason === null ? null : t('register_reason', event.reason),
    event.evidence === null ? null : t('register_evidence', momentOf(event.evidence.keptAt)),
    event.articles.length === 0
      ? null
      : t(
          'register_articles',
          event.articles.map((article) => placeOf(event.act.id, article)).join('; '),
          event.act.version,
        ),
  ].filter((line) => line !== null);
  return (
    <ul className="small soft">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
      {event.comment.permalink !== null && (
        <li>
          <a href={event.comment.permalink} target="_blank" rel="noreferrer">
            {t('register_permalink')}
          </a>
        </li>
      )}
    </ul>
  );
}
