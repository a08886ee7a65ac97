// Knows what the tests of actions on the simulated platforms call in the isolated world. Must not know which platform stands there.
import type { Failure } from '../../lib/core/result.ts';
import type { Control } from '../../lib/core/types.ts';
import { insertText } from '../../lib/platforms/composer/index.ts';
import { openReply } from '../../lib/platforms/composer/open-reply.ts';
import { createKeyGuard } from '../../lib/platforms/key-guard.ts';
import { openControl } from '../../lib/platforms/native-menu.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';
import type { PlatformAdapter } from '../../lib/platforms/types.ts';

/** `keyActs`: Enter would press an entry of a menu now. */
export type Told = { how: string; label: string; hasFocus: boolean; keyActs: boolean } | { error: Failure };

let told: Told | null = null;
const { signal } = new AbortController();

function adapter(): PlatformAdapter {
  const found = adapterFor(new URL(location.href));
  if (found === null) throw new Error(`no adapter for ${location.href}`);
  return found;
}

function commentOf(id: string): { element: Element; name: string | null } {
  const url = new URL(location.href);
  for (const element of adapter().find(document)) {
    const reading = adapter().read(element, url);
    if (reading.ok && reading.value.id === id) return { element, name: reading.value.author.displayName };
  }
  throw new Error(`comment ${id} is not on the page`);
}

/** A button of ours in a closed shadow root, focused; a press opens `control` at the comment. */
export function mountCard(id: string, control: Control): void {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; inset: auto 10px 10px auto';
  document.documentElement.append(host);
  const button = document.createElement('button');
  button.textContent = control;
  host.attachShadow({ mode: 'closed' }).append(button);
  const guard = createKeyGuard(window, signal, (target) => target === host);
  button.addEventListener('click', async () => {
    const { element, name } = commentOf(id);
    const result = await openControl(adapter(), element, control, name, guard, signal);
    if (!result.ok) told = { error: result.error };
    else {
      const { entry, how, label } = result.value;
      const keyActs = document.activeElement?.closest('[role="menuitem"], .artdeco-dropdown__item') != null;
      told = { how, label, hasFocus: document.activeElement === entry, keyActs };
    }
  });
  button.focus();
}

export const answer = (): Told | null => told;

/** Opens the comment's reply editor and writes into it. @returns the technique, or the failure's code */
export async function reply(id: string, text: string): Promise<string> {
  const opened = await openReply(adapter(), commentOf(id).element, signal);
  if (!opened.ok) return opened.error.code;
  const inserted = await insertText(opened.value, text, { signal });
  return inserted.ok ? inserted.value.how : `${inserted.error.code} ${inserted.error.detail}`;
}
