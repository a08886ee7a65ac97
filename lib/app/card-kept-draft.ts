// Knows how a draft that an insertion may have spoilt is given back to the person. Must not know how it was spoilt.
import { t } from '../language/translate.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';

export interface KeptDraft {
  readonly node: HTMLElement;
  /** Shows the draft with a button to copy it. */
  show(draft: string): void;
}

export function keptDraft({ actions, surface, say }: CardTools): KeptDraft {
  const node = element('div', { class: 'field', attributes: { hidden: '' } });
  const show = (draft: string): void => {
    const text = element('textarea', { attributes: { id: 'kept', readonly: '' } });
    text.value = draft;
    const copy = element('button', { class: 'action', text: t('card_copy_draft'), attributes: { type: 'button' } });
    surface.onPress(copy, async () => {
      const copied = await actions.copy(draft);
      say(t(copied ? 'card_copied' : 'card_copy_failed'), !copied);
    });
    node.replaceChildren(
      element('label', { text: t('card_kept_draft'), attributes: { for: 'kept' } }),
      text,
      element('div', { class: 'row', children: [copy] }),
    );
    node.hidden = false;
  };
  return { node, show };
}
