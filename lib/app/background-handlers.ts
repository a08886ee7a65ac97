// Knows which use case answers each message to the background. Must not keep anything between two messages: the worker may have just been born.
import { browser } from 'wxt/browser';
import type { Act } from '../core/act.ts';
import type { Draft } from '../core/register.ts';
import type { DirectoryEntry, Template } from '../core/replies.ts';
import { failure, ok, type Result } from '../core/result.ts';
import { askTab } from '../messaging/client.ts';
import type { PageContext } from '../messaging/protocol.ts';
import type { BackgroundHandlers } from '../messaging/router.ts';
import { ACTS } from '../policy/acts/index.ts';
import { parseDirectoryEntry, parseTemplate } from '../policy/schema.ts';
import { DEFAULT_TEMPLATES } from '../policy/template.ts';
import { appendDecision, revertEvent } from '../register/append.ts';
import { saveDirectory, saveTemplate } from '../register/directory.ts';
import { historyOf } from '../register/history.ts';
import { dismissedOn, listDirectory, listTemplates } from '../register/queries.ts';
import { ensureSecret } from '../register/secrets.ts';
import { readSettings, type Settings } from '../settings/items.ts';
import { showCounts } from './badge.ts';
import { packagedWeights } from './scorer-weights.ts';
import { everyTab, syncSites } from './sites.ts';

/** Settings and act together, or why there are none. */
async function configured(): Promise<Result<{ settings: Settings; act: Act }>> {
  const settings = await readSettings();
  if (!settings.ok) return settings;
  const act = settings.value.institution === null ? undefined : ACTS[settings.value.institution];
  return act ? ok({ settings: settings.value, act }) : failure('not-configured');
}

async function pageContext(platform: Draft['platform']): Promise<Result<PageContext>> {
  const known = await configured();
  if (!known.ok) return known;
  const { settings, act } = known.value;
  const [directory, templates, dismissed] = await Promise.all([
    listDirectory(act.institution.id),
    listTemplates(act.institution.id, DEFAULT_TEMPLATES),
    dismissedOn(platform),
  ]);
  return ok({
    act,
    accounts: platform === 'other' ? [] : (settings.accounts[platform] ?? []),
    panelOnly: platform === 'other' || (settings.panelOnly[platform] ?? false),
    directory,
    templates,
    dismissed,
  });
}

async function recordDecision(draft: Draft): Promise<Result<{ readonly id: string }>> {
  const known = await configured();
  if (!known.ok) return known;
  const { settings, act } = known.value;
  return appendDecision(draft, {
    institution: act.institution.id,
    act: { id: act.id, version: act.version },
    now: new Date(),
    warningMonths: settings.warningMonths,
  });
}

/** Open pages ask for their context again. */
export async function tellTabsOfSettings(): Promise<void> {
  await everyTab((tabId) => askTab(tabId, 'settings-changed', {}));
}

/** Runs `work` for the institution that was chosen; everything kept belongs to one institution. */
async function forInstitution<T>(work: (institution: string) => Promise<Result<T>>): Promise<Result<T>> {
  const known = await configured();
  return known.ok ? work(known.value.act.institution.id) : known;
}

/** A contact that cannot be used is refused now, not when a citizen has read it. */
async function keepDirectory(entries: readonly DirectoryEntry[]): Promise<Result<null>> {
  const checked: DirectoryEntry[] = [];
  for (const entry of entries) {
    const parsed = parseDirectoryEntry(entry);
    if (!parsed.ok) return parsed;
    checked.push(parsed.value);
  }
  return forInstitution((institution) => saveDirectory(institution, checked));
}

/** An unknown variable is refused here: filling the template would otherwise fail in front of a comment. */
async function keepTemplate(template: Template): Promise<Result<null>> {
  const parsed = parseTemplate(template);
  return parsed.ok ? forInstitution((institution) => saveTemplate(institution, parsed.value)) : parsed;
}

async function thenTellTabs<T>(saved: Result<T>): Promise<Result<T>> {
  if (saved.ok) await tellTabsOfSettings();
  return saved;
}

/** `sidePanel.open` needs the gesture that the message carries; Firefox has no such way and the card says which button to press. */
async function openPanel(tabId: number | null): Promise<Result<null>> {
  if (tabId === null || !browser.sidePanel?.open) return failure('not-allowed', 'side panel');
  try {
    await browser.sidePanel.open({ tabId });
    return ok(null);
  } catch (error) {
    return failure('not-allowed', String(error));
  }
}

export const BACKGROUND_HANDLERS: BackgroundHandlers = {
  'page-context': ({ platform }) => pageContext(platform),
  'page-counts': async (counts, from) => {
    if (from.tabId !== null) await showCounts(from.tabId, counts);
    return null;
  },
  history: ({ platform, authors }) =>
    forInstitution((institution) => historyOf(institution, platform, authors, new Date())),
  'record-decision': recordDecision,
  'revert-event': ({ id, reason }) => revertEvent(id, reason, new Date()),
  'save-directory': async ({ entries }) => thenTellTabs(await keepDirectory(entries)),
  'save-template': async (template) => thenTellTabs(await keepTemplate(template)),
  'prepare-register': () => forInstitution((institution) => ensureSecret(institution, new Date())),
  'sync-sites': async () => ok({ granted: await syncSites() }),
  'scorer-weights': packagedWeights,
  'open-panel': (_ask, from) => openPanel(from.tabId),
};
