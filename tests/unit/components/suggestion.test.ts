// Knows which press the popup offers first. Must not know how it looks.
import { describe, expect, it } from 'vitest';
import { suggestionFor } from '../../../components/popup/suggestion.ts';
import type { FilledReply, ReplyId } from '../../../lib/core/types.ts';
import { flaggedBy } from './cases.ts';

const usable = (id: ReplyId): FilledReply => ({ ok: true, id, title: id, text: 'Gentile utente' });
const blank = (id: ReplyId): FilledReply => ({ ok: false, id, title: id, missing: ['office-contact'] });
const help = flaggedBy('inail', 'La mia pratica', [{ label: 'assistance-request' }]);

describe('the first press', () => {
  it('opens the gravest control that the platform has', () => {
    const insult = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }]);
    expect(suggestionFor(insult, [])).toEqual({ press: 'control', control: 'delete', evidence: false });
    const fewer = { ...insult, controls: ['report'] as const };
    expect(suggestionFor(fewer, [])).toEqual({ press: 'control', control: 'report', evidence: false });
  });

  it('keeps the evidence of a threat first, and proposes nothing but help in a crisis', () => {
    expect(suggestionFor(flaggedBy('inail', 'Vi spacco', [{ label: 'threat' }]), [])).toMatchObject({ evidence: true });
    const crisis = flaggedBy('inail', 'La faccio finita', [{ label: 'crisis' }]);
    expect(suggestionFor(crisis, [usable('removal-notice')])).toEqual({ press: 'crisis' });
  });

  it('inserts the reply that fits best; one that lacks a contact says so and is not exchanged for another', () => {
    expect(suggestionFor(help, [usable('redirect-office'), usable('redirect-pec')])).toMatchObject({
      press: 'reply',
      reply: { id: 'redirect-office' },
    });
    expect(suggestionFor(help, [blank('redirect-office'), usable('redirect-pec')])).toMatchObject({ press: 'blank' });
  });

  it('puts no ready text under a question, and opens no control of a comment that is gone', () => {
    const question = flaggedBy('inail', 'Quando?', [{ label: 'information-request' }]);
    expect(suggestionFor(question, [usable('thanks')])).toEqual({ press: 'look' });
    const gone = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }], { present: false });
    expect(suggestionFor(gone, [usable('removal-notice')]).press).not.toBe('control');
  });
});
