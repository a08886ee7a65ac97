// Knows one flagged comment in the popup: why, the first thing to do, the way to it. Must not know the case in full.
import type { FilledReply, ReplyLimit, Speaking } from '../../lib/core/replies.ts';
import type { Control } from '../../lib/core/types.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { CaseLabels } from '../case-labels.tsx';
import { missingNames } from '../directory-wording.ts';
import { GRAVITY_LOOKS, listedGravity } from '../gravity.ts';
import { GravityBadge } from '../gravity-badge.tsx';
import { Icon } from '../icon.tsx';
import { Excerpt } from '../queue/excerpt.tsx';
import { SpeakingLine } from '../speaking-line.tsx';
import { controlName } from '../wording.ts';
import { type Suggestion, suggestionFor } from './suggestion.ts';

interface Props {
  readonly flagged: Flagged;
  readonly replies: readonly FilledReply[];
  readonly internalContact: string | null;
  /** How long a reply may be where this comment stands. */
  readonly limit: ReplyLimit;
  readonly on: CardEvents;
}

export interface CardEvents {
  readonly show: (commentId: string) => void;
  readonly insert: (commentId: string, text: string, shownAs: string | null) => void;
  readonly copy: (text: string) => void;
  readonly control: (commentId: string, control: Control) => void;
  readonly keepEvidence: (commentId: string) => void;
  /** The panel, with this case in full where one is named. */
  readonly panel: (commentId: string | null) => void;
  readonly settings: () => void;
}

export function FlaggedCard({ flagged, replies, internalContact, limit, on }: Props) {
  const { comment, assessment } = flagged;
  const suggestion = suggestionFor(flagged, replies, limit);
  const citation = assessment.findings.find(({ article, asks }) => article !== null && asks !== 'allow')?.article;
  return (
    <li className={`card hue-edge-${GRAVITY_LOOKS[listedGravity(assessment)].hue}`}>
      <h3 className="row">
        <GravityBadge gravity={listedGravity(assessment)} />
        <span>
          <CaseLabels assessment={assessment} besideBadge />
        </span>
      </h3>
      <Excerpt text={comment.text} findings={assessment.findings} />
      {citation && (
        <p className="small soft" lang="it">
          {citation.locator}
        </p>
      )}
      <Body suggestion={suggestion} internalContact={internalContact} limit={limit} speaking={flagged.speaking} />
      <div className="row">
        <Press suggestion={suggestion} flagged={flagged} on={on} />
        {flagged.present ? (
          <Button small look={suggestion.press === 'look' ? 'main' : 'plain'} onPress={() => on.show(comment.id)}>
            <Icon name="target" />
            {t('show')}
          </Button>
        ) : (
          <span className="small soft">{t('queue_gone')}</span>
        )}
      </div>
    </li>
  );
}

interface BodyProps {
  readonly suggestion: Suggestion;
  readonly internalContact: string | null;
  readonly limit: ReplyLimit;
  readonly speaking: Speaking;
}

function Body({ suggestion, internalContact, limit, speaking }: BodyProps) {
  if (suggestion.press === 'crisis') {
    return (
      <p>
        <strong>{t('crisis_call')}</strong>{' '}
        {internalContact === null ? t('crisis_contact_missing') : t('crisis_contact', internalContact)}
      </p>
    );
  }
  if (suggestion.press === 'blank') {
    return <p className="small">{t('reply_missing', missingNames(suggestion.reply.missing))}</p>;
  }
  if (suggestion.press !== 'reply') return null;
  const { title, text, tooMuch } = suggestion;
  return (
    <>
      <details className="small">
        <summary>{t('popup_preview', title)}</summary>
        <p className="words" lang="it">
          {text}
        </p>
      </details>
      <p className="small soft">
        {tooMuch > 0
          ? t('reply_over', limit.lengthOf(text), limit.most, tooMuch)
          : t('reply_length', limit.lengthOf(text), limit.most)}
      </p>
      <SpeakingLine speaking={speaking} />
    </>
  );
}

interface PressProps {
  readonly suggestion: Suggestion;
  readonly flagged: Flagged;
  readonly on: CardEvents;
}

function Press({ suggestion, flagged, on }: PressProps) {
  const commentId = flagged.comment.id;
  switch (suggestion.press) {
    case 'crisis':
      return (
        <Button small look="main" onPress={() => on.panel(commentId)}>
          {t('popup_crisis')}
        </Button>
      );
    case 'reply':
      return suggestion.tooMuch > 0 ? (
        <Button small look="main" onPress={() => on.copy(suggestion.text)}>
          {t('reply_copy')}
        </Button>
      ) : (
        <Button small look="main" onPress={() => on.insert(commentId, suggestion.text, flagged.speaking.name)}>
          {t('popup_insert')}
        </Button>
      );
    case 'control':
      return (
        <>
          {suggestion.evidence && (
            <Button small onPress={() => on.keepEvidence(commentId)}>
              {t('case_evidence_keep')}
            </Button>
          )}
          <Button small look="main" onPress={() => on.control(commentId, suggestion.control)}>
            {t('control_open', controlName(suggestion.control))}
          </Button>
        </>
      );
    case 'blank':
      return (
        <Button small onPress={on.settings}>
          {t('open_settings')}
        </Button>
      );
    default:
      return null;
  }
}
