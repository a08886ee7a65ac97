// Knows how to get a comment's own reply editor open. Must not insert anything, and never takes another comment's editor.
import { failure, ok, type Result } from '../../core/result.ts';
import { press } from '../pointer.ts';
import type { PlatformAdapter } from '../types.ts';
import { pause, until } from '../wait.ts';
import { readDraft } from './draft-text.ts';

const EDITORS = 'textarea, [contenteditable]:not([contenteditable="false"])';
const EDITOR_LIMIT_MS = 3000;
/** The platform writes the mention a moment after the editor appears. */
const STEADY_MS = 120;
const STEADY_LIMIT_MS = 1000;

/**
 * The reply editor of this comment: the one already open, else the one that opens after its Reply button is pressed, at rest.
 * @returns `comment-gone`, `reply-button-missing`, `editor-missing`
 */
export async function openReply(
  adapter: PlatformAdapter,
  element: Element,
  signal: AbortSignal,
): Promise<Result<HTMLElement>> {
  if (!element.isConnected) return failure('comment-gone', 'openReply');
  const before: ReadonlySet<Element> = new Set(document.querySelectorAll(EDITORS));
  const open = adapter.maybeReplyEditor(element, before);
  if (open !== null) return ok(open);

  const button = adapter.maybeReplyButton(element);
  if (button === null) return failure('reply-button-missing', adapter.platform);
  const focused = document.activeElement;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  press(button);
  /** A box that was there and has just been focused by the press counts as new; whose it is, the adapter says. */
  const find = (): HTMLElement | null => {
    const now = document.activeElement;
    const woken = now === focused ? null : (now?.closest(EDITORS) ?? null);
    return (
      adapter.maybeReplyEditor(element, before) ??
      (woken && adapter.maybeReplyEditor(element, new Set([...before].filter((editor) => editor !== woken))))
    );
  };
  const editor = await until(find, EDITOR_LIMIT_MS, signal);
  if (editor === null) return failure(element.isConnected ? 'editor-missing' : 'comment-gone', adapter.platform);
  return ok(await atRest(find, editor, signal));
}

/** The editor once its text has stayed the same for a moment; asked for afresh, the platform may render it twice. */
async function atRest(find: () => HTMLElement | null, first: HTMLElement, signal: AbortSignal): Promise<HTMLElement> {
  const end = performance.now() + STEADY_LIMIT_MS;
  let editor = first;
  for (let text = readDraft(first); !signal.aborted && performance.now() < end; ) {
    await pause(STEADY_MS, signal);
    const now = find() ?? editor;
    const nowText = readDraft(now);
    if (now === editor && nowText === text) break;
    editor = now;
    text = nowText;
  }
  return editor;
}
