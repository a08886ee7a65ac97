// Knows the order of the queue, what a filter lets through and what comes next. Must not know how rows look.
import { describe, expect, it } from 'vitest';
import { besides, queueOf } from '../../../components/queue/queue-order.ts';
import { gravityOf } from '../../../lib/core/gravity.ts';
import { flaggedBy } from './cases.ts';

const ALL = { order: 'gravity', gravity: null, label: null, dismissed: false } as const;
const question = flaggedBy('inail', 'Quando?', [{ label: 'information-request' }], { id: 'question' });
const help = flaggedBy('inail', 'La mia pratica', [{ label: 'assistance-request' }], { id: 'help' });
const insult = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }], { id: 'insult' });
const perhaps = flaggedBy('inail', 'Pagliacci?', [{ label: 'insult', certainty: 'look' }], { id: 'perhaps' });
const threat = flaggedBy('inail', 'Vi spacco', [{ label: 'threat' }], { id: 'threat' });
const crisis = flaggedBy('inail', 'La faccio finita', [{ label: 'crisis' }], { id: 'crisis' });
const wrong = flaggedBy('inail', 'Bestiale!', [{ label: 'insult' }], { id: 'wrong', dismissed: true });
const page = [question, help, insult, wrong, perhaps, threat, crisis];
const ids = (queue: readonly { comment: { id: string } }[]) => queue.map((each) => each.comment.id);

describe('the queue', () => {
  it('puts the gravest first and leaves out what was dismissed', () => {
    expect(ids(queueOf(page, ALL))).toEqual(['crisis', 'threat', 'insult', 'perhaps', 'help', 'question']);
  });

  it('lets through one gravity, one label, or the dismissed ones too', () => {
    expect(ids(queueOf(page, { ...ALL, gravity: 'look' }))).toEqual(['perhaps']);
    expect(ids(queueOf(page, { ...ALL, label: 'insult' }))).toEqual(['insult', 'perhaps']);
    expect(ids(queueOf(page, { ...ALL, label: 'insult', dismissed: true }))).toEqual(['insult', 'wrong', 'perhaps']);
  });

  it('can stand in the order of the labels, or as it was read', () => {
    const byLabel = ids(queueOf(page, { ...ALL, order: 'label' }));
    expect(byLabel.indexOf('perhaps')).toBe(byLabel.indexOf('insult') + 1);
    expect(byLabel.indexOf('threat')).toBeGreaterThan(byLabel.indexOf('perhaps'));
    expect(byLabel.at(-1)).toBe('crisis');
    const asRead = ids(page.filter((each) => !each.dismissed));
    expect(ids(queueOf(page, { ...ALL, order: 'place' }))).toEqual(asRead);
  });

  it('leads to the next and the one before, and to the first when the current case is gone', () => {
    const queue = queueOf(page, ALL);
    expect(besides(queue, 'threat', 1)).toBe('insult');
    expect(besides(queue, 'threat', -1)).toBe('crisis');
    expect(besides(queue, 'question', 1)).toBeNull();
    expect(besides(queue, 'gone', 1)).toBe('crisis');
  });

  it('leaves politics alone where the act allows it and asks for its removal where it does not', () => {
    const politics = (institution: 'inail' | 'polimi') =>
      gravityOf(flaggedBy(institution, 'Votate Tizio', [{ label: 'political' }]).assessment);
    expect(politics('polimi')).toBe('remove');
    expect(flaggedBy('inail', 'Votate Tizio', [{ label: 'political' }]).assessment.action).toBe('none');
  });
});
