// Knows what the composer's tests call in the isolated world. Must not know the editors.

import { placeCaret } from '../../lib/platforms/composer/caret.ts';
import type { Engine } from '../../lib/platforms/composer/engine.ts';
import {
  copyForPaste,
  editorOf,
  engineOf,
  insertText,
  readDraft,
  watchComposition,
} from '../../lib/platforms/composer/index.ts';
import { lexical } from '../../lib/platforms/composer/strategies/lexical.ts';
import { prosemirror } from '../../lib/platforms/composer/strategies/prosemirror.ts';
import { quill1 } from '../../lib/platforms/composer/strategies/quill1.ts';
import { quill2 } from '../../lib/platforms/composer/strategies/quill2.ts';
import { slate } from '../../lib/platforms/composer/strategies/slate.ts';
import { textarea } from '../../lib/platforms/composer/strategies/textarea.ts';
import type { Strategy } from '../../lib/platforms/composer/technique.ts';

const EDITOR = '.box textarea, .box [contenteditable="true"], .box [role="textbox"]';

function editor(): HTMLElement {
  const found = document.querySelector(EDITOR);
  const root = found && editorOf(found);
  if (!root) throw new Error('no editor on this page');
  return root;
}

export const insert = (text: string) =>
  insertText(editor(), text, {
    signal: new AbortController().signal,
    isSendEnabled: () => document.querySelector<HTMLButtonElement>('#send')?.disabled === false,
  });
/** So many presses at once of what inserts. @returns for each `ok` and the technique, or the failure's code and detail */
export async function insertAtOnce(text: string, times: number): Promise<string[]> {
  const results = await Promise.all(Array.from({ length: times }, () => insert(text)));
  return results.map((result) =>
    result.ok ? `ok ${result.value.how}` : `${result.error.code} (${result.error.detail})`,
  );
}
export const engine = () => engineOf(editor());
export const read = () => readDraft(editor());
export const copy = copyForPaste;

const STRATEGIES: Partial<Record<Engine, Strategy>> = { lexical, prosemirror, quill1, quill2, slate, textarea };

/** The technique that comes second, as if the first had changed nothing. @returns whether it was taken */
export async function secondWay(text: string): Promise<boolean> {
  const one = editor();
  const strategy = STRATEGIES[engineOf(one)];
  const second = strategy?.techniques[1];
  if (!strategy || !second) throw new Error('there is no second way');
  await placeCaret(one, strategy.settleMs, new AbortController().signal);
  return second.run({ editor: one, text });
}

/** What the person is told and whether what they had written is kept for them. */
export async function outcome(text: string): Promise<{ code: string; draft: string | null }> {
  const result = await insert(text);
  return result.ok ? { code: 'ok', draft: null } : { code: result.error.code, draft: result.error.draft };
}

export async function outcomeWhenGone(text: string): Promise<string> {
  const one = editor();
  one.remove();
  const result = await insertText(one, text, { signal: new AbortController().signal });
  return result.ok ? 'ok' : result.error.code;
}

/** As a page that forbids `navigator.clipboard`. */
export function forbidClipboard(): void {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('forbidden', 'NotAllowedError'));
}

let composing: (() => boolean) | null = null;
export function watch(): void {
  composing = watchComposition(window, new AbortController().signal);
}
export const isComposing = () => composing?.() ?? null;
export const outcomeWhileComposing = async (text: string) => {
  const result = await insertText(editor(), text, {
    signal: new AbortController().signal,
    ...(composing === null ? {} : { isComposing: composing }),
  });
  return result.ok ? 'ok' : result.error.code;
};
