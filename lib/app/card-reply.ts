// Knows how a reply is chosen, measured, seen and put into the platform's editor. Must not know how the editor takes it.

import type { FilledReply, ReplyLimit } from '../core/replies.ts';
import { fittingForm, over, REPLY_FORMS, type ReplyForm, textIn, type UsableReply } from '../core/reply-form.ts';
import { nameOf, t } from '../language/translate.ts';
import { REPLY_LIMITS } from '../platforms/reply-limits.ts';
import { type KeptDraft, keptDraft } from './card-kept-draft.ts';
import { type SpeakingLine, speakingLine } from './card-speaking.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';

interface ReplyParts {
  readonly choice: HTMLSelectElement;
  readonly form: HTMLSelectElement;
  readonly text: HTMLTextAreaElement;
  /** Length and limit, or what is missing; described to whoever is in the text. */
  readonly count: HTMLElement;
  readonly insert: HTMLButtonElement;
  readonly copy: HTMLButtonElement;
}

/**
 * The suggested reply is shown in full before the click, in the form that fits here; one that is too long cannot be inserted, and a
 * template with a blank cannot be used and says which.
 */
export function replySection(tools: CardTools, replies: readonly FilledReply[]): HTMLElement[] {
  if (replies.length === 0) return [];
  const { surface, session } = tools;
  const limit = REPLY_LIMITS[session.adapter.platform];
  const parts = replyParts(replies);
  const { choice, form, text, insert, copy } = parts;
  const speaking = speakingLine(tools);
  const kept = keptDraft(tools);
  const section = [...layout(parts, speaking.node), kept.node];
  const reply = (): FilledReply | undefined => replies[choice.selectedIndex];
  const show = (): void => {
    const usable = reply();
    if (usable?.ok) showText(tools, parts, usable, limit);
  };
  const showReply = (): void => {
    const chosen = reply();
    for (const field of [form, text]) field.parentElement?.toggleAttribute('hidden', !chosen?.ok);
    if (chosen?.ok) {
      nameForms(form, chosen, limit);
      form.value = fittingForm(chosen, limit);
      show();
    } else if (chosen) showBlank(parts, chosen);
  };
  // Fields live in our own root: their events never reach the page.
  choice.addEventListener('change', showReply);
  form.addEventListener('change', show);
  text.addEventListener('input', () => {
    tools.actions.drafts.set(draftKey(tools, parts), text.value);
    measure(parts, limit);
  });
  surface.onPress(insert, () => void insertNow(tools, text.value, speaking, kept));
  surface.onPress(copy, () => void copyNow(tools, text.value));
  showReply();
  return section;
}

// The options' values are reply forms and ids.
const formIn = ({ form }: ReplyParts): ReplyForm => form.value as ReplyForm;
const draftKey = ({ entry }: CardTools, parts: ReplyParts): string =>
  `${entry.comment.id} ${parts.choice.value} ${formIn(parts)}`;

/** The form as the person left it, else as it was filled. */
function showText(tools: CardTools, parts: ReplyParts, reply: UsableReply, limit: ReplyLimit): void {
  parts.text.value = tools.actions.drafts.get(draftKey(tools, parts)) ?? textIn(reply, formIn(parts));
  parts.text.lang = formIn(parts) === 'short-en' ? 'en' : 'it';
  measure(parts, limit);
}

function showBlank({ insert, copy, count }: ReplyParts, reply: Extract<FilledReply, { ok: false }>): void {
  insert.disabled = true;
  copy.hidden = true;
  count.classList.remove('problem');
  count.textContent = t('card_reply_blank', reply.missing.map((key) => nameOf('directory', key)).join(', '));
}

function measure(parts: ReplyParts, limit: ReplyLimit): void {
  const { text, count, insert, copy } = parts;
  const tooMuch = over(text.value, limit);
  insert.disabled = tooMuch > 0 || text.value.trim() === '';
  copy.hidden = tooMuch === 0;
  count.textContent = countLine(text.value, formIn(parts), limit);
  count.classList.toggle('problem', tooMuch > 0);
}

function replyParts(replies: readonly FilledReply[]): ReplyParts {
  return {
    choice: element('select', {
      attributes: { id: 'reply' },
      children: replies.map((reply) => element('option', { text: reply.title, attributes: { value: reply.id } })),
    }),
    form: element('select', {
      attributes: { id: 'form' },
      children: REPLY_FORMS.map((form) => element('option', { attributes: { value: form } })),
    }),
    text: element('textarea', {
      attributes: { 'aria-label': t('card_reply_text'), 'aria-describedby': 'count speaking' },
    }),
    count: element('p', { class: 'source', attributes: { id: 'count' } }),
    insert: element('button', { class: 'action main', text: t('card_insert'), attributes: { type: 'button' } }),
    copy: element('button', {
      class: 'action',
      text: t('card_copy_reply'),
      attributes: { type: 'button', hidden: '' },
    }),
  };
}

function layout({ choice, form, text, count, insert, copy }: ReplyParts, speaking: HTMLElement): HTMLElement[] {
  const label = (key: 'card_reply_choice' | 'reply_form', field: string) =>
    element('label', { text: t(key), attributes: { for: field } });
  return [
    element('h3', { text: t('card_reply') }),
    element('div', { class: 'field', children: [label('card_reply_choice', 'reply'), choice] }),
    element('div', { class: 'field', children: [label('reply_form', 'form'), form] }),
    element('div', { class: 'field', children: [text] }),
    count,
    speaking,
    element('div', { class: 'row', children: [insert, copy] }),
  ];
}

/** Each form with its length here, so that the choice is made with the limit in view. */
function nameForms(form: HTMLSelectElement, reply: UsableReply, limit: ReplyLimit): void {
  for (const option of form.options) {
    const text = textIn(reply, option.value as ReplyForm);
    const name = nameOf('reply_form', option.value);
    option.textContent = t(
      over(text, limit) > 0 ? 'reply_form_too_long' : 'reply_form_length',
      name,
      limit.lengthOf(text),
      limit.most,
    );
  }
}

function countLine(text: string, form: ReplyForm, limit: ReplyLimit): string {
  const tooMuch = over(text, limit);
  if (tooMuch === 0) return t('card_reply_limit', limit.lengthOf(text), limit.most);
  return t(form === 'long' ? 'reply_over_long' : 'reply_over', limit.lengthOf(text), limit.most, tooMuch);
}

async function insertNow(
  { actions, entry, say }: CardTools,
  text: string,
  speaking: SpeakingLine,
  kept: KeptDraft,
): Promise<void> {
  say(t('card_inserting'));
  const inserted = await actions.insertReply(entry, text, speaking.shown().name);
  speaking.refresh();
  if (inserted.ok) {
    say(t('card_inserted'));
    return;
  }
  const { error } = inserted;
  // What the person had begun is shown again: it may no longer be in the box as it was.
  if (error.code === 'draft-changed' && 'draft' in error && error.draft) kept.show(error.draft);
  say(failureLine(error), true);
}

/** Where a length failed, the figures say more than the sentence alone. */
function failureLine({ code, detail }: { readonly code: string; readonly detail: string }): string {
  const words = nameOf('error', code);
  return code === 'too-long' && detail ? `${words} (${detail})` : words;
}

async function copyNow({ actions, say }: CardTools, text: string): Promise<void> {
  const copied = await actions.copy(text);
  say(t(copied ? 'card_copied' : 'card_copy_failed'), !copied);
}
