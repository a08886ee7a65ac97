// Knows what the card at a comment says, in order: what, which clause, why, the next step, what can be done. Must not know where it is drawn.

import { gravityOf } from '../core/gravity.ts';
import type { FilledReply } from '../core/replies.ts';
import { nameOf, t } from '../language/translate.ts';
import { controlSection, crisisSection, recordSection } from './card-act.ts';
import { explainSection } from './card-explain.ts';
import { replySection } from './card-reply.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';
import type { Entry } from './page-comments.ts';
import { isCrisis } from './record-kinds.ts';

/** @param again the text has changed since a card was drawn for this comment: it has been judged anew, and the card says so */
export function buildCard(context: Omit<CardTools, 'say'>, again: boolean): HTMLElement {
  const { entry, actions, surface } = context;
  const status = element('p', { class: 'status', attributes: { role: 'status', 'aria-live': 'polite' } });
  const tools: CardTools = {
    ...context,
    say(message, problem = false) {
      status.textContent = message;
      status.className = problem ? 'status problem' : 'status';
      status.scrollIntoView({ block: 'nearest' });
    },
  };
  const close = element('button', {
    class: 'close',
    text: '×',
    attributes: { type: 'button', 'aria-label': t('card_close') },
  });
  surface.onPress(close, surface.closeCard);
  const title = element('h2', { text: titleOf(entry), attributes: { id: 'title' } });
  const gravity = gravityOf(entry.assessment);
  const crisis = isCrisis(entry.assessment);
  const replies: readonly FilledReply[] = crisis ? [] : actions.replies(entry);
  return element('section', {
    class: `card ${gravity ?? 'answer'}`,
    // Not modal: the page stays usable; the first stop of the focus is the card itself, so that its name is read out.
    attributes: { role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1' },
    children: [
      element('div', { class: 'head', children: [title, close] }),
      again ? element('p', { class: 'step', text: t('card_again'), attributes: { role: 'status' } }) : null,
      ...(gravity === null ? [element('p', { text: t('card_nothing_now') })] : sections(tools, crisis, replies)),
      status,
    ],
  });
}

function sections(tools: CardTools, crisis: boolean, replies: readonly FilledReply[]): HTMLElement[] {
  if (crisis) return [crisisSection(tools), ...explainSection(tools), ...recordSection(tools)];
  return [...explainSection(tools), ...replySection(tools, replies), ...controlSection(tools), ...recordSection(tools)];
}

/** What was found; a comment in which nothing is left says that it was read. */
function titleOf(entry: Entry): string {
  const labels = new Set(entry.assessment.findings.filter((one) => one.asks !== 'allow').map((one) => one.label));
  return [...labels].map((label) => nameOf('label', label)).join(' · ') || t('card_read_whole');
}
