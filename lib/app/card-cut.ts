// Knows what the card says of a text that is not there whole, and how the rest is opened. Must not know how a platform opens it.
import { nameOf, t } from '../language/translate.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';

/** One press opens the whole text; the judgement is then made again and the card with it. */
export function cutSection(tools: CardTools): HTMLElement[] {
  const { entry, session, surface } = tools;
  if (!entry.comment.cut) return [];
  // What counts as cut on YouTube is its translation: the words are all there, but they are not the writer's.
  if (entry.comment.platform === 'youtube') return [element('p', { text: t('card_cut_translated') })];
  if (session.adapter.maybeExpander(entry.element) === null) return [element('p', { text: t('card_cut_elsewhere') })];
  const open = element('button', { class: 'action', text: t('card_cut_open'), attributes: { type: 'button' } });
  surface.onPress(open, () => void openNow(tools));
  return [element('p', { text: t('card_cut') }), element('div', { class: 'row', children: [open] })];
}

async function openNow({ actions, entry, say }: CardTools): Promise<void> {
  say(t('card_cut_opening'));
  const opened = await actions.openText(entry);
  // When it worked, the card that says so has taken the place of this one.
  if (!opened.ok) say(nameOf('error', opened.error.code), true);
}
