// Knows how pages treat their own editor: hurried or slow, drawn anew late, the caret taken elsewhere. Must not know any engine nor who writes.

/** `slow`: busy for a while at every change; `late`: draws everything anew some time after; `moves-caret`: takes it to the start at focus. */
export const MANNERS = ['plain', 'slow', 'late', 'moves-caret'] as const;
export type Manner = (typeof MANNERS)[number];

const BUSY_MS = 80;
const LATE_MS = 120;
const MOVES_MS = 15;

/** What the page does at each change besides taking note. */
export function atChange(manner: Manner, redraw: () => void): () => void {
  if (manner === 'slow') return beBusy;
  if (manner === 'late') return () => void setTimeout(redraw, LATE_MS);
  return () => undefined;
}

function beBusy(): void {
  for (const end = performance.now() + BUSY_MS; performance.now() < end; );
}

/** The first focus alone: afterwards the caret is the person's. */
export function atFocus(manner: Manner, host: HTMLElement): void {
  if (manner !== 'moves-caret') return;
  host.addEventListener('focusin', () => setTimeout(() => caretToStart(host), MOVES_MS), { once: true });
}

function caretToStart(host: HTMLElement): void {
  const field = host.querySelector('textarea');
  const editor = host.querySelector('[contenteditable="true"]');
  if (field !== null) field.setSelectionRange(0, 0);
  if (editor === null && field === null) throw new Error('there is no editor to take the caret to the start of');
  if (editor === null) return;
  let first: Node = editor;
  while (first.firstChild !== null && mayHoldCaret(first.firstChild)) first = first.firstChild;
  document.getSelection()?.collapse(first, 0);
}

/** Not a line break, and not a mention, in which no key would write. */
const mayHoldCaret = (node: Node): boolean =>
  !(node instanceof HTMLBRElement) && !(node instanceof HTMLElement && node.contentEditable === 'false');
