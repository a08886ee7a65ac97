// Knows what the card at a comment says, in order: what, which clause, why, the next step, what can be done. Must not know where it is drawn.

import { gravityOf } from '../core/gravity.ts';
import type { FilledReply } from '../core/types.ts';
import { nameOf, t } from '../language/translate.ts';
import { controlSection, crisisSection, recordSection } from './card-act.ts';
import { explainSection } from './card-explain.ts';
import { replySection } from './card-reply.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';
import type { PageActions } from './page-actions.ts';
import type { Entry } from './page-comments.ts';
import type { Surface } from './page-overlay.ts';
import type { PageSession } from './page-session.ts';
import { isCrisis } from './record-kinds.ts';

export function buildCard(entry: Entry, session: PageSession, actions: PageActions, surface: Surface): HTMLElement {
  const status = element('p', { class: 'status', attributes: { role: 'status', 'aria-live': 'polite' } });
  const tools: CardTools = {
    entry,
    session,
    actions,
    surface,
    say(message, problem = false) {
      status.textContent = message;
      status.className = problem ? 'status problem' : 'status';
      status.scrollIntoView({ block: 'nearest' });
    },
  };
  const title = element('h2', { text: titleOf(entry), attributes: { id: 'title' } });
  const close = element('button', {
    class: 'close',
    text: '×',
    attributes: { type: 'button', 'aria-label': t('card_close') },
  });
  surface.onPress(close, surface.closeCard);
  const crisis = isCrisis(entry.assessment);
  const replies: readonly FilledReply[] = crisis ? [] : actions.replies(entry);
  return element('section', {
    class: `card ${gravityOf(entry.assessment) ?? 'answer'}`,
    // Not modal: the page stays usable; the first stop of the focus is the card itself, so that its name is read out.
    attributes: { role: 'dialog', 'aria-labelledby': 'title', tabindex: '-1' },
    children: [
      element('div', { class: 'head', children: [title, close] }),
      crisis ? crisisSection(tools) : null,
      ...explainSection(tools),
      ...(crisis ? [] : replySection(tools, replies)),
      ...(crisis ? [] : controlSection(tools)),
      ...recordSection(tools),
      status,
    ],
  });
}

function titleOf(entry: Entry): string {
  const labels = new Set(entry.assessment.findings.filter((one) => one.asks !== 'allow').map((one) => one.label));
  return [...labels].map((label) => nameOf('label', label)).join(' · ');
}
