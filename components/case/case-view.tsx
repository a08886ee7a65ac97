// Knows one case in full: what it says, which clause it breaks, what can be done, what gets recorded. Must not know where data comes from.

import type { FilledReply, ReplyId, ReplyLimit } from '../../lib/core/replies.ts';
import type { ReplyForm } from '../../lib/core/reply-form.ts';
import type { Control } from '../../lib/core/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { inOwnLanguage, t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import { Button } from '../button.tsx';
import { HighlightedText } from '../highlighted-text.tsx';
import { Notice } from '../notice.tsx';
import type { Decision } from '../use-case-actions.ts';
import { controlName } from '../wording.ts';
import { CaseHead } from './case-head.tsx';
import { CasePart } from './case-part.tsx';
import { type ActHead, Explanation, groupFindings } from './clause.tsx';
import { ControlButtons } from './control-buttons.tsx';
import { CrisisSteps } from './crisis-steps.tsx';
import { HistoryLines } from './history-lines.tsx';
import { PastedNotices } from './pasted-notices.tsx';
import { RecordButtons } from './record-buttons.tsx';
import { isCrisis, type LadderRules, offersEvidence, recordOffers } from './record-offers.ts';
import { ReplyComposer } from './reply-composer.tsx';
import { suggestedControl } from './suggested-control.ts';

export interface CaseProps {
  readonly flagged: Flagged;
  readonly act: ActHead & LadderRules;
  readonly replies: readonly FilledReply[];
  readonly warningMonths: number;
  readonly internalContact: string | null;
  readonly notInDanger: boolean;
  readonly chosen: ReplyId | undefined;
  /** Null where the channel is known to have none. */
  readonly limit: ReplyLimit | null;
  readonly draftOf: (reply: ReplyId, form: ReplyForm) => string | undefined;
  readonly on: CaseEvents;
}

export interface CaseEvents {
  /** Null where the comment was pasted: there is no page to act on. */
  readonly page: PageEvents | null;
  readonly chooseReply: (reply: ReplyId) => void;
  readonly draftReply: (reply: ReplyId, form: ReplyForm, text: string) => void;
  readonly copyReply: (text: string) => void;
  readonly record: (decision: Decision) => void;
  readonly notInDanger: () => void;
  readonly history: () => void;
  readonly settings: () => void;
}

export interface PageEvents {
  readonly show: () => void;
  readonly insertReply: (text: string) => void;
  readonly openText: () => void;
  readonly control: (control: Control) => void;
}

const STEPS: Record<Flagged['assessment']['step'], MessageKey> = {
  none: 'step_none',
  look: 'step_look',
  answer: 'step_answer',
  redirect: 'step_redirect',
  warn: 'step_warn',
  remove: 'step_remove',
  'remove-and-warn': 'step_remove_and_warn',
  'remove-and-block': 'step_remove_and_block',
  escalate: 'step_escalate',
};

export function CaseView(props: CaseProps) {
  const { flagged, act, on } = props;
  const { comment, assessment } = flagged;
  const crisis = isCrisis(flagged) && !props.notInDanger;
  // Where the evidence should be kept first, the control waits for its own section below.
  const control = offersEvidence(flagged) ? null : suggestedControl(flagged);
  const otherThanCrisis = assessment.findings.some(({ label, asks }) => label !== 'crisis' && asks !== 'allow');
  return (
    <article className="case">
      <CaseHead flagged={flagged} onShow={on.page?.show ?? null} />
      {on.page === null && <PastedNotices flagged={flagged} />}
      {crisis && (
        <CrisisSteps
          internalContact={props.internalContact}
          onMend={on.settings}
          onNotInDanger={otherThanCrisis ? on.notInDanger : null}
        />
      )}
      <CasePart title={t('case_comment')}>
        <div className="words-box">
          <HighlightedText text={comment.text} findings={assessment.findings} />
        </div>
        {comment.cut && <CutNotice flagged={flagged} onOpen={on.page?.openText ?? null} />}
      </CasePart>
      {!crisis && (
        <CasePart title={t('case_step')} plate>
          <p className="step">
            <strong>{t(STEPS[assessment.step])}</strong>
          </p>
          <p>{inOwnLanguage(assessment.because)}</p>
          {control && on.page && (
            <div>
              <Button look="main" onPress={() => on.page?.control(control)}>
                {t('control_open', controlName(control))}
              </Button>
            </div>
          )}
        </CasePart>
      )}
      <CasePart title={t('case_why')}>
        <ol className="stack">
          {groupFindings(assessment.findings).map((group) => (
            <Explanation key={`${group[0]?.label} ${group[0]?.article?.id}`} findings={group} act={act} />
          ))}
        </ol>
      </CasePart>
      {!crisis && (
        <CasePart title={t('case_history')}>
          <HistoryLines flagged={flagged} onHistory={on.history} />
        </CasePart>
      )}
      <Actions {...props} crisis={crisis} />
    </article>
  );
}

/** On YouTube it is a translation that stands in the way, and only the page can take it off. */
function CutNotice({ flagged, onOpen }: { readonly flagged: Flagged; readonly onOpen: (() => void) | null }) {
  const translated = flagged.comment.platform === 'youtube';
  return (
    <Notice tone="care">
      <p>{t(translated ? 'card_cut_translated' : 'card_cut')}</p>
      {onOpen && !translated && (
        <div>
          <Button small onPress={onOpen}>
            {t('card_cut_open')}
          </Button>
        </div>
      )}
    </Notice>
  );
}

function Actions({ flagged, act, on, crisis, ...props }: CaseProps & { readonly crisis: boolean }) {
  const decide = (kind: Decision['kind']) => on.record({ kind, reason: null, role: null });
  return (
    <>
      {offersEvidence(flagged) && (
        <CasePart title={t('case_evidence')}>
          <p>{t('case_evidence_text')}</p>
          <div>
            <Button onPress={() => decide('evidence')}>{t('case_evidence_keep')}</Button>
          </div>
        </CasePart>
      )}
      {!crisis && (
        <CasePart title={t('case_reply')}>
          <ReplyComposer
            replies={props.replies}
            limit={props.limit}
            speaking={flagged.speaking}
            chosen={props.chosen}
            draftOf={props.draftOf}
            onChoose={on.chooseReply}
            onDraft={on.draftReply}
            onInsert={on.page?.insertReply ?? null}
            onCopy={on.copyReply}
            onMend={on.settings}
          />
        </CasePart>
      )}
      {!crisis && on.page && (
        <CasePart title={t('case_controls')}>
          <ControlButtons controls={flagged.controls} platform={flagged.comment.platform} onControl={on.page.control} />
        </CasePart>
      )}
      <CasePart title={t('case_record')}>
        {!crisis && !on.page && <p className="field-hint">{t('paste_case_controls')}</p>}
        <RecordButtons
          flagged={flagged}
          offers={recordOffers(flagged, act, crisis)}
          warningMonths={props.warningMonths}
          onRecord={on.record}
        />
      </CasePart>
      <CasePart title={t('case_dismiss_title')}>
        {flagged.dismissed ? (
          <p>{t('case_dismissed')}</p>
        ) : (
          <>
            <p className="field-hint">{t('case_dismiss_hint')}</p>
            <div>
              <Button onPress={() => decide('dismissed')}>{t(crisis ? 'case_dismiss_crisis' : 'case_dismiss')}</Button>
            </div>
          </>
        )}
      </CasePart>
    </>
  );
}
