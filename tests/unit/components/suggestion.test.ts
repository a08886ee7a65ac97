// Knows which press the popup offers first. Must not know how it looks.
import { describe, expect, it } from 'vitest';
import { suggestionFor } from '../../../components/popup/suggestion.ts';
import type { FilledReply, ReplyId } from '../../../lib/core/replies.ts';
import { flaggedBy } from './cases.ts';

const usable = (id: ReplyId): FilledReply => ({
  ok: true,
  id,
  title: id,
  text: 'Gentile utente',
  short: { it: 'Gentile', en: 'Dear' },
});
const ROOMY = { most: 100, lengthOf: (text: string) => text.length };
const blank = (id: ReplyId): FilledReply => ({ ok: false, id, title: id, missing: ['office-contact'] });
const help = flaggedBy('inail', 'La mia pratica', [{ label: 'assistance-request' }]);

describe('the first press', () => {
  it('opens the gravest control that the platform has', () => {
    const insult = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }]);
    expect(suggestionFor(insult, [], ROOMY)).toEqual({ press: 'control', control: 'delete', evidence: false });
    const fewer = { ...insult, controls: ['report'] as const };
    expect(suggestionFor(fewer, [], ROOMY)).toEqual({ press: 'control', control: 'report', evidence: false });
  });

  it('keeps the evidence of a threat first, and proposes nothing but help in a crisis', () => {
    expect(suggestionFor(flaggedBy('inail', 'Vi spacco', [{ label: 'threat' }]), [], ROOMY)).toMatchObject({
      evidence: true,
    });
    const crisis = flaggedBy('inail', 'La faccio finita', [{ label: 'crisis' }]);
    expect(suggestionFor(crisis, [usable('removal-notice')], ROOMY)).toEqual({ press: 'crisis' });
  });

  it('inserts the reply that fits best; one that lacks a contact says so and is not exchanged for another', () => {
    expect(suggestionFor(help, [usable('redirect-office'), usable('redirect-pec')], ROOMY)).toMatchObject({
      press: 'reply',
      title: 'redirect-office',
      text: 'Gentile utente',
      tooMuch: 0,
    });
    expect(suggestionFor(help, [blank('redirect-office'), usable('redirect-pec')], ROOMY)).toMatchObject({
      press: 'blank',
    });
  });

  it('takes the short form where the whole one is too long, and says by how much not even that fits', () => {
    const most = (length: number) => ({ ...ROOMY, most: length });
    const replies = [usable('redirect-office')];
    expect(suggestionFor(help, replies, most(14))).toMatchObject({ text: 'Gentile utente', tooMuch: 0 });
    expect(suggestionFor(help, replies, most(13))).toMatchObject({ text: 'Gentile', tooMuch: 0 });
    expect(suggestionFor(help, replies, most(5))).toMatchObject({ text: 'Gentile', tooMuch: 2 });
  });

  it('puts no ready text under a question, and opens no control of a comment that is gone', () => {
    const question = flaggedBy('inail', 'Quando?', [{ label: 'information-request' }]);
    expect(suggestionFor(question, [usable('thanks')], ROOMY)).toEqual({ press: 'look' });
    const gone = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }], { present: false });
    expect(suggestionFor(gone, [usable('removal-notice')], ROOMY).press).not.toBe('control');
  });
});
