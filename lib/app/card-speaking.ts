// Knows how the card says under which account a reply will be written. Must not know how a page shows it.
import type { Speaking } from '../core/replies.ts';
import { t } from '../language/translate.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';

export interface SpeakingLine {
  readonly node: HTMLElement;
  /** What the person has been shown last. */
  shown(): Speaking;
  /** Asks the page again: an open box may tell more. */
  refresh(): void;
}

export function speakingLine({ entry, session }: CardTools): SpeakingLine {
  const node = element('p', { class: 'speaking', attributes: { id: 'speaking' } });
  let shown: Speaking = { whose: 'unknown', name: null };
  const refresh = (): void => {
    shown = session.speaking(entry);
    node.textContent = t(`speaking_${shown.whose}`, shown.name ?? '');
    node.classList.toggle('warned', shown.whose === 'other');
  };
  refresh();
  return { node, shown: () => shown, refresh };
}
