// Knows editors that no library makes: each mistreats what is given to it in one way. Must not know who writes into them.
import { MENTION, type Mount } from '../engine-list.ts';

/** What becomes of a pasted text. */
export const TREATMENTS = {
  /** Takes the event and does nothing: Firefox's empty paste looks like this. */
  swallows: () => null,
  /** Writes something else; its undo works. */
  garbles: (held: string, text: string) => held + text.toUpperCase(),
  /** Writes it twice, the second time late. */
  doubles: (held: string, text: string) => held + text,
  /** Throws the draft away. */
  overwrites: (_held: string, text: string) => text,
  /** Cuts what is longer than 40. */
  cuts: (held: string, text: string) => (held + text).slice(0, 40),
} as const;
export type Treatment = keyof typeof TREATMENTS;

/** A model of its own; the page shows it; paste and Ctrl+Z are the only ways in and back. `undo=0`: no way back. */
export const mount: Mount = (host, options) => {
  const query = new URLSearchParams(location.search);
  const treatment = (query.get('treatment') ?? 'swallows') as Treatment;
  const undoable = query.get('undo') !== '0';
  let held = `${options.draft.mention ? MENTION : ''}${options.draft.text}`;
  const past: string[] = [];
  const element = document.createElement('div');
  element.contentEditable = 'true';
  element.className = 'pre-wrap';
  host.append(element);

  const show = (text: string): void => {
    held = text;
    element.textContent = text;
    options.onChange();
  };
  element.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const next = TREATMENTS[treatment](held, text);
    if (next === null) return;
    past.push(held);
    show(next);
    if (treatment === 'doubles') setTimeout(() => show(held + text), 160);
  });
  element.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'z') return;
    event.preventDefault();
    const before = past.pop();
    if (undoable && before !== undefined) show(before);
  });
  // Nothing else may change it.
  element.addEventListener('beforeinput', (event) => event.preventDefault());
  show(held);
  return { model: () => held, unmount: () => element.remove() };
};
