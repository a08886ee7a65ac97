// Knows how a reply is chosen, seen and put into the platform's editor. Must not know how the editor takes it.
import type { FilledReply } from '../core/types.ts';
import { nameOf, t } from '../language/translate.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';

/** The suggested reply is shown in full before the click; a template with a blank cannot be used and says which. */
export function replySection(tools: CardTools, replies: readonly FilledReply[]): HTMLElement[] {
  if (replies.length === 0) return [];
  const { surface, session } = tools;
  const choice = element('select', {
    attributes: { id: 'reply' },
    children: replies.map((reply) => element('option', { text: reply.title, attributes: { value: reply.id } })),
  });
  const text = element('textarea', { attributes: { 'aria-label': t('card_reply_text') } });
  const missing = element('p', { class: 'source' });
  const insert = element('button', { class: 'action main', text: t('card_insert'), attributes: { type: 'button' } });

  const show = (): void => {
    const reply = replies[choice.selectedIndex];
    if (!reply) return;
    text.value = reply.ok ? reply.text : '';
    text.hidden = !reply.ok;
    insert.disabled = !reply.ok;
    missing.textContent = reply.ok
      ? t('card_reply_limit', reply.text.length, session.adapter.replyLimit)
      : t('card_reply_blank', reply.missing.map((key) => nameOf('directory', key)).join(', '));
  };
  // The select and the textarea live in our own root: their events never reach the page.
  choice.addEventListener('change', show);
  text.addEventListener('input', () => {
    missing.textContent = t('card_reply_limit', text.value.length, session.adapter.replyLimit);
  });
  surface.onPress(insert, () => void insertNow(tools, text.value));
  show();
  return [
    element('h3', { text: t('card_reply') }),
    element('label', { text: t('card_reply_choice'), attributes: { for: 'reply' } }),
    choice,
    text,
    missing,
    element('div', { class: 'row', children: [insert] }),
  ];
}

async function insertNow({ actions, entry, say }: CardTools, text: string): Promise<void> {
  say(t('card_inserting'));
  const inserted = await actions.insertReply(entry, text);
  if (inserted.ok) say(t('card_inserted'));
  else say(nameOf('error', inserted.error.code), true);
}
