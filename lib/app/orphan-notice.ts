// Knows the one quiet line that a script without its extension leaves on the page. Must not use anything of the extension: it is gone.
import { element } from './element.ts';
import { OVERLAY_STYLE } from './overlay-style.ts';

/** Made while the extension could still be asked for words. */
export interface OrphanWords {
  readonly line: string;
  readonly close: string;
}

/** After an update the new script is put into open pages by itself; it needs this long to draw. */
const SUCCESSOR_MS = 3000;

/**
 * Shows the line unless a newer script has taken over, and takes it away when one does.
 * @param isOurs recognises the host element of another script of ours
 */
export function showOrphanNotice(words: OrphanWords, host: HTMLElement, isOurs: (node: Node) => boolean): void {
  const root = document.documentElement;
  const hasSuccessor = (): boolean => [...root.children].some((node) => node !== host && isOurs(node));
  const ended = new AbortController();
  const observer = new MutationObserver(() => {
    if (hasSuccessor()) end();
  });
  const end = (): void => {
    ended.abort();
    observer.disconnect();
    clearTimeout(timer);
    host.remove();
  };
  const timer = setTimeout(() => {
    if (hasSuccessor()) return end();
    draw(words, host, end, ended.signal);
    root.append(host);
  }, SUCCESSOR_MS);
  observer.observe(root, { childList: true });
}

function draw({ line, close }: OrphanWords, host: HTMLElement, end: () => void, signal: AbortSignal): void {
  const button = element('button', { class: 'close', text: '×', attributes: { type: 'button', 'aria-label': close } });
  button.addEventListener('click', end, { signal });
  const shadow = host.attachShadow({ mode: 'closed' });
  shadow.append(
    element('style', { text: OVERLAY_STYLE }),
    element('div', {
      class: 'layer',
      children: [
        element('div', {
          class: 'orphan',
          attributes: { role: 'status' },
          children: [element('p', { text: line }), button],
        }),
      ],
    }),
  );
}
