// Knows what the menu's tests call in the isolated world, and the editors simulator's menu page. Must not know a real platform.

import type { Failure } from '../../lib/core/result.ts';
import type { Control } from '../../lib/core/types.ts';
import { createKeyGuard, type KeyGuard } from '../../lib/platforms/key-guard.ts';
import { openControl } from '../../lib/platforms/native-menu.ts';
import type { ControlFact, PlatformAdapter } from '../../lib/platforms/types.ts';

const effect = { it: '', en: '' };
const CONTROLS: readonly ControlFact[] = [
  { control: 'hide', labels: { it: ['nascondi commento'], en: ['hide comment'] }, marks: [], confirms: false, effect },
  { control: 'delete', labels: { it: ['elimina'], en: ['delete'] }, marks: ['trash'], confirms: true, effect },
  { control: 'block', labels: { it: ['blocca {name}'], en: ['block {name}'] }, marks: [], confirms: true, effect },
  { control: 'report', labels: { it: ['segnala'], en: ['report'] }, marks: [], confirms: true, effect },
];

/** As little as `openControl` asks for; the entries of ANY open menu, so that telling them apart is up to it. */
const adapter = {
  platform: 'facebook',
  controls: CONTROLS,
  anchor: (element: Element) => element,
  maybeMenuButton: (element: Element) => element.querySelector<HTMLElement>('.more'),
  menuEntries: () => [...document.querySelectorAll<HTMLElement>('.menu .entry')],
} as unknown as PlatformAdapter;

export type Told =
  | { done: false }
  | { done: true; how: string; label: string; of: string | undefined; hasFocus: boolean }
  | { done: true; error: Failure };

let told: Told = { done: false };

/** A button of ours in a closed shadow root, as the card has it; a press opens `control` at the comment. */
export function mountCard(comment: string, control: Control, name: string | null, guarded: boolean): void {
  const host = document.createElement('div');
  host.style.cssText = 'position: fixed; inset: auto 10px 10px auto';
  document.documentElement.append(host);
  const button = document.createElement('button');
  button.textContent = control;
  host.attachShadow({ mode: 'closed' }).append(button);
  const ours = (target: EventTarget | null): boolean => target === host;
  const guard = guarded ? createKeyGuard(window, new AbortController().signal, ours) : none;
  const open = (): void => void run(comment, control, name, guard);
  button.addEventListener('click', open, { once: !guarded });
  button.focus();
}

/** As when the popup or the panel asks: no press is seen in this document. */
export function askedFromElsewhere(comment: string, control: Control): void {
  const guard = createKeyGuard(window, new AbortController().signal);
  void run(comment, control, 'Carla Finta', guard);
}

/** The guard of a page on which nothing of ours has been asked for. */
export function guardOnly(): void {
  createKeyGuard(window, new AbortController().signal);
}

/** What it would be like without the guard: to show that the page would suffer. */
const none: KeyGuard = {
  held: () => false,
  released: () => Promise.resolve(),
  claim: () => () => undefined,
  claimNext() {},
};

async function run(comment: string, control: Control, name: string | null, guard: KeyGuard): Promise<void> {
  const element = document.querySelector(`[data-comment="${comment}"]`);
  if (element === null) throw new Error(`no comment ${comment}`);
  const result = await openControl(adapter, element, control, name, guard, new AbortController().signal);
  if (!result.ok) {
    told = { done: true, error: result.error };
    return;
  }
  const { entry, how, label } = result.value;
  const of = entry.closest<HTMLElement>('[data-of]')?.dataset.of;
  told = { done: true, how, label, of, hasFocus: document.activeElement === entry };
}

export const answer = (): Told => told;
