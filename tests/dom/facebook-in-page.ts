// Knows what the Facebook adapter's tests call in the isolated world: the shipped ways to reply and to open a control. Must not know what they expect.
import type { Control } from '../../lib/core/types.ts';
import { insertText } from '../../lib/platforms/composer/index.ts';
import { openReply } from '../../lib/platforms/composer/open-reply.ts';
import { facebook } from '../../lib/platforms/facebook/adapter.ts';
import { createKeyGuard } from '../../lib/platforms/key-guard.ts';
import { openControl } from '../../lib/platforms/native-menu.ts';

const never = new AbortController().signal;
const guard = createKeyGuard(window, never);

function elementOf(id: string): { element: Element; name: string | null } {
  const url = new URL(location.href);
  for (const element of facebook.find(document)) {
    const reading = facebook.read(element, url);
    if (reading.ok && reading.value.id === id) return { element, name: reading.value.author.displayName };
  }
  throw new Error(`comment ${id} is not on the page`);
}

/** Opens the reply editor of one comment and writes into it. @returns how, or the failure's code */
export async function reply(id: string, text: string): Promise<string> {
  const editor = await openReply(facebook, elementOf(id).element, never);
  if (!editor.ok) return editor.error.code;
  const inserted = await insertText(editor.value, text, { signal: never });
  return inserted.ok ? 'inserted' : inserted.error.code;
}

/** Opens the comment's own menu at a control. @returns how and at which entry, or the failure */
export async function control(id: string, wanted: Control): Promise<string> {
  const { element, name } = elementOf(id);
  const opened = await openControl(facebook, element, wanted, name, guard, never);
  return opened.ok ? `${opened.value.how}: ${opened.value.label}` : `${opened.error.code}: ${opened.error.detail}`;
}

/** Text of the editor that the adapter takes for this comment's own while it is open; null without one. */
export function openEditor(id: string): string | null {
  const editors = new Set(document.querySelectorAll('[contenteditable]'));
  return facebook.maybeReplyEditor(elementOf(id).element, editors)?.textContent ?? null;
}

export const owner = (id: string): string | null => facebook.owner(elementOf(id).element, new URL(location.href));
export const pageOwner = (): string | null => facebook.owner(document.documentElement, new URL(location.href));

/** Does the anchor hold the comment's own words and no other comment's? */
export function anchorHolds(id: string): { own: boolean; others: number } {
  const { element } = elementOf(id);
  const anchor = facebook.anchor(element);
  const words = facebook.textMap(element).text.slice(0, 10);
  const inside = (anchor.textContent ?? '').normalize('NFC').replace(/\s+/g, ' ');
  return { own: inside.includes(words.replace(/\s+/g, ' ')), others: anchor.querySelectorAll('[role=article]').length };
}

/** What the pieces of the text map say node by node, joined as the text joins them. */
export function mapHolds(id: string): boolean {
  const { element } = elementOf(id);
  const map = facebook.textMap(element);
  return map.pieces.every((piece) => {
    const shown = map.text.slice(piece.start, piece.end);
    if (piece.whole) return shown !== '';
    return piece.node instanceof Text && piece.node.data.slice(piece.offset, piece.offset + shown.length) === shown;
  });
}

/** Presses "See more" of one comment. @returns false where the text is whole */
export function expand(id: string): boolean {
  const button = facebook.maybeExpander(elementOf(id).element);
  button?.click();
  return button !== null;
}
