// Knows how the tests of the card put one beside a simulated page, on its real adapter and editor. Must not know which comment it is for.
import { createPageActions, type PageActions } from '../../lib/app/page-actions.ts';
import { buildCard } from '../../lib/app/page-card.ts';
import type { Entry } from '../../lib/app/page-comments.ts';
import type { PageSession } from '../../lib/app/page-session.ts';
import type { Speaking } from '../../lib/core/replies.ts';
import type { Comment } from '../../lib/core/types.ts';
import { readDraft } from '../../lib/platforms/composer/index.ts';
import { createKeyGuard } from '../../lib/platforms/key-guard.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';
import type { PlatformAdapter } from '../../lib/platforms/types.ts';
import { until } from '../../lib/platforms/wait.ts';
import { ACTS } from '../../lib/policy/acts/index.ts';
import { assess } from '../../lib/policy/assess.ts';
import { NO_HISTORY } from '../../lib/policy/ladder.ts';

const { signal } = new AbortController();
const PATIENCE_MS = 8000;
const presses = new WeakMap<Element, () => void>();
let card: HTMLElement | null = null;
let speaking: Speaking = { whose: 'unknown', name: null };

function adapter(): PlatformAdapter {
  const found = adapterFor(new URL(location.href));
  if (found === null) throw new Error(`no adapter for ${location.href}`);
  return found;
}

function entryFor(element: Element, comment: Comment): Entry {
  const act = ACTS['inail'];
  if (!act) throw new Error('no act');
  const why = { it: 'offesa', en: 'offence' };
  const found = {
    label: 'insult',
    span: null,
    quote: null,
    certainty: 'sure',
    confidence: 1,
    detector: 'insult',
    why,
  } as const;
  return {
    comment,
    element,
    findings: [found],
    history: NO_HISTORY,
    assessment: assess([found], act, NO_HISTORY),
    dismissed: false,
    view: null,
  };
}

/** Draws the card of a comment with one usable reply. @param spoilt the insertion fails and gives this draft back */
export async function mount(id: string, text: string, spoilt: string | null): Promise<void> {
  const read = (): { element: Element; comment: Comment } | null => {
    for (const element of adapter().find(document)) {
      const reading = adapter().read(element, new URL(location.href));
      if (reading.ok && reading.value.id === id) return { element, comment: reading.value };
    }
    return null;
  };
  const found = await until(read, PATIENCE_MS, signal);
  if (found === null) throw new Error(`comment ${id} is not on the page`);
  const act = ACTS['inail'];
  // Cast: what the card asks of a session, and nothing else.
  const session = {
    adapter: adapter(),
    context: { act, directory: [], templates: [], accounts: [] },
    speaking: () => speaking,
  } as unknown as PageSession;
  const guard = createKeyGuard(window, signal, () => false);
  const real = createPageActions(session, guard, signal);
  const actions: PageActions = {
    ...real,
    replies: () => [{ ok: true, id: 'thanks', title: 'Prova', text, short: { it: text, en: text } }],
    ...(spoilt === null
      ? {}
      : {
          insertReply: async () =>
            ({ ok: false, error: { code: 'draft-changed', detail: '', draft: spoilt } }) as const,
        }),
  };
  const surface = {
    onPress: (node: HTMLElement, press: () => void) => void presses.set(node, press),
    light: () => undefined,
    closeCard: () => undefined,
    focus: () => undefined,
  };
  card?.remove();
  card = buildCard({ entry: entryFor(found.element, found.comment), session, actions, surface }, false);
  document.documentElement.append(card);
}

/** From now on the page says that this account would be speaking. */
export function speakAs(whose: Speaking['whose'], name: string | null): void {
  speaking = { whose, name };
}

export function press(label: string): void {
  const button = [...(card?.querySelectorAll('button') ?? [])].find((one) => one.textContent === label);
  if (!button) throw new Error(`no button ${label}`);
  if (!button.disabled) presses.get(button)?.();
}

export const isDisabled = (label: string): boolean =>
  [...(card?.querySelectorAll('button') ?? [])].some((one) => one.textContent === label && one.disabled);

export const words = (): string => card?.innerText ?? '';
export const status = (): string => card?.querySelector('.status')?.textContent ?? '';
export const keptDraft = (): string | null => card?.querySelector<HTMLTextAreaElement>('#kept')?.value ?? null;

/** What stands in the boxes of the open reply dialog. */
export const drafts = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[role="dialog"] [contenteditable="true"]')].map(readDraft);
