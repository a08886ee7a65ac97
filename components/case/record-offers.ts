// Knows which decisions may be recorded about a case, and what the act asks before each. Must not know React or the register.
import type { Ladder } from '../../lib/core/act.ts';
import type { EventKind } from '../../lib/core/register.ts';
import type { Label } from '../../lib/core/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';

/** What the ladder and the rules of the act say, cut to what a case needs. */
export interface LadderRules {
  readonly report: Ladder['report'];
  /** Labels for which the warning may be skipped, with a reason. */
  readonly grave: readonly Label[];
  /** Labels that call for a warning, then the block. */
  readonly onLadder: readonly Label[];
}

export interface Offer {
  readonly kind: Exclude<EventKind, 'reversal' | 'dismissed' | 'evidence'>;
  /** Why it is not offered now; null when it is. */
  readonly blocked: MessageKey | null;
  /** A reason must be written: the warning is skipped. */
  readonly needsReason: boolean;
  readonly note: MessageKey | null;
}

const EVIDENCE_LABELS: readonly Label[] = ['threat', 'illegal-activity', 'crisis'];

const allLabels = ({ assessment }: Flagged): readonly Label[] => [...assessment.labels, ...assessment.hints];

/** Somebody may be in danger: no removal, no warning, no ladder. */
export const isCrisis = (flagged: Flagged): boolean => allLabels(flagged).includes('crisis');

/** "Conserva la prova" comes before any control. */
export const offersEvidence = (flagged: Flagged): boolean =>
  allLabels(flagged).some((label) => EVIDENCE_LABELS.includes(label));

export function recordOffers(flagged: Flagged, rules: LadderRules, asCrisis: boolean): readonly Offer[] {
  const plain = (kind: Offer['kind'], note: MessageKey | null = null): Offer => ({
    kind,
    blocked: null,
    needsReason: false,
    note,
  });
  if (asCrisis) return [plain('escalation')];
  const { action, possibleAction } = flagged.assessment;
  if (action !== 'remove' && possibleAction !== 'remove' && possibleAction !== 'escalate') {
    if (action === 'redirect' || possibleAction === 'redirect') return [plain('redirect', 'record_note_uncounted')];
    return [plain('courtesy', 'record_note_uncounted')];
  }
  const labels = allLabels(flagged);
  const grave = labels.some((label) => rules.grave.includes(label));
  const ladder = labels.some((label) => rules.onLadder.includes(label)) ? ladderOffers(flagged, rules, grave) : [];
  const redirects = action === 'redirect' ? [plain('redirect', 'record_note_uncounted')] : [];
  return [plain('removal'), plain('hide'), ...ladder, ...(grave ? [plain('escalation')] : []), ...redirects];
}

function ladderOffers(flagged: Flagged, rules: LadderRules, grave: boolean): readonly Offer[] {
  const warned = flagged.history.warnings > 0 || flagged.history.blocks > 0;
  const block: Offer = {
    kind: 'block',
    blocked: warned || grave ? null : 'record_block_needs_warning',
    needsReason: !warned && grave,
    note: rules.report === 'with-block' ? 'record_note_report_with_block' : null,
  };
  const report: Offer = {
    kind: 'platform-report',
    blocked: rules.report === 'with-block' || grave ? null : 'record_report_graver_only',
    needsReason: false,
    note: null,
  };
  const nobody = flagged.comment.author.key === null ? 'record_note_no_author' : null;
  return [{ kind: 'warning', blocked: null, needsReason: false, note: nobody }, block, report];
}
