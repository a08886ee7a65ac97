// Knows which decisions a case offers for recording under the two acts. Must not know how they are shown.
import { describe, expect, it } from 'vitest';
import { isCrisis, offersEvidence, recordOffers } from '../../../components/case/record-offers.ts';
import { actOf } from '../../../lib/app/surface-material.ts';
import { flaggedBy } from './cases.ts';

function rulesOf(institution: 'inail' | 'polimi') {
  const act = actOf(institution);
  if (!act) throw new Error(`no act of ${institution}`);
  return act;
}
const inail = rulesOf('inail');
const polimi = rulesOf('polimi');
const insult = flaggedBy('inail', 'Siete dei buffoni', [{ label: 'insult', words: 'buffoni' }]);
const warned = { warnings: 1, blocks: 0, warnedAt: ['2026-10-03T08:00:00.000Z'] };
const kinds = (offers: ReturnType<typeof recordOffers>) => offers.map((offer) => offer.kind);

describe('what may be recorded', () => {
  it('in a crisis is the escalation alone: no removal, no warning, no ladder', () => {
    const crisis = flaggedBy('inail', 'Non ce la faccio più, buffoni', [
      { label: 'crisis', words: 'Non ce la faccio più' },
      { label: 'insult', words: 'buffoni' },
    ]);
    expect(isCrisis(crisis)).toBe(true);
    expect(kinds(recordOffers(crisis, inail, true))).toEqual(['escalation']);
  });

  it('is a crisis also where the sign is only one to look at', () => {
    const sign = flaggedBy('inail', 'Basta, la faccio finita', [
      { label: 'crisis', words: 'la faccio finita', certainty: 'look' },
    ]);
    expect(isCrisis(sign)).toBe(true);
  });

  it('blocks nobody before a first warning, unless the case is grave and the reason is written', () => {
    const blockOf = (flagged: typeof insult) =>
      recordOffers(flagged, inail, false).find((offer) => offer.kind === 'block');
    expect(blockOf(insult)?.blocked).toBe('record_block_needs_warning');
    expect(blockOf(flaggedBy('inail', 'Siete dei buffoni', [{ label: 'insult' }], { history: warned }))).toMatchObject({
      blocked: null,
      needsReason: false,
    });
    expect(blockOf(flaggedBy('inail', 'Vi spacco la faccia', [{ label: 'threat' }]))).toMatchObject({
      blocked: null,
      needsReason: true,
    });
  });

  it('lets reports go with the block for INAIL, and only in graver cases for PoliMi', () => {
    const reportOf = (institution: 'inail' | 'polimi', label: 'insult' | 'vulgarity' | 'illegal-activity') =>
      recordOffers(flaggedBy(institution, 'testo', [{ label }]), institution === 'inail' ? inail : polimi, false).find(
        (offer) => offer.kind === 'platform-report',
      )?.blocked;
    expect(reportOf('inail', 'insult')).toBeNull();
    expect(reportOf('polimi', 'vulgarity')).toBe('record_report_graver_only');
    expect(reportOf('polimi', 'illegal-activity')).toBeNull();
  });

  it('of a redirect or an answer never touches the ladder', () => {
    const help = flaggedBy('inail', 'La mia pratica è ferma', [{ label: 'assistance-request' }]);
    expect(kinds(recordOffers(help, inail, false))).toEqual(['redirect']);
    const question = flaggedBy('inail', 'Quando scade il bando?', [{ label: 'information-request' }]);
    expect(kinds(recordOffers(question, inail, false))).toEqual(['courtesy']);
  });

  it('offers to keep the evidence of threat, illegal activity and crisis, and of nothing else', () => {
    const offering = (['threat', 'illegal-activity', 'crisis', 'insult', 'spam', 'political'] as const).filter(
      (label) => offersEvidence(flaggedBy('inail', 'testo', [{ label }])),
    );
    expect(offering).toEqual(['threat', 'illegal-activity', 'crisis']);
  });
});
