// Knows what can be asked of the register. Plain promises, fit for live queries; they reject as Dexie does. Must not write anything.
import type { EventKind, ModerationEvent } from '../core/register.ts';
import type { DirectoryEntry, Template } from '../core/replies.ts';
import { type Channel, LABELS, type Label } from '../core/types.ts';
import { opened } from './db.ts';

export interface EventFilter {
  /** Hidden key, as events carry it. */
  readonly authorKey?: string | null | undefined;
  readonly label?: Label | null | undefined;
  readonly kind?: EventKind | null | undefined;
  readonly platform?: Channel | null | undefined;
  /** ISO instants, `from` included, `to` excluded. */
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  /** Words looked for in excerpt, reason, role and address; case and accents do not matter. */
  readonly search?: string | null | undefined;
}

export interface ListedEvent extends ModerationEvent {
  /** When it was undone, or null. Derived, never stored. */
  readonly revertedAt: string | null;
}

/** Newest first. */
export async function listEvents(filter: EventFilter = {}): Promise<readonly ListedEvent[]> {
  const db = await opened();
  const all = await db.events.orderBy('at').reverse().toArray();
  const revertedAt = new Map(all.filter((event) => event.reverts !== null).map((event) => [event.reverts, event.at]));
  return all
    .filter((event) => matches(event, filter))
    .map((event) => ({ ...event, revertedAt: revertedAt.get(event.id) ?? null }));
}

function matches(event: ModerationEvent, filter: EventFilter): boolean {
  const { authorKey, label, kind, platform, from, to, search } = filter;
  return (
    (!authorKey || event.authorKey === authorKey) &&
    (!label || event.labels.includes(label)) &&
    (!kind || event.kind === kind) &&
    (!platform || event.platform === platform) &&
    (!from || event.at >= from) &&
    (!to || event.at < to) &&
    (!search || found(event, search))
  );
}

function found(event: ModerationEvent, search: string): boolean {
  const text = fold([event.excerpt, event.reason, event.role, event.comment.permalink].join('\n'));
  return fold(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Flags dismissed on this platform and not taken up again, one line a comment with all labels dismissed there. */
export async function dismissedOn(
  platform: Channel,
): Promise<readonly { readonly commentId: string; readonly labels: readonly Label[] }[]> {
  const db = await opened();
  const events = await db.events.where('platform').equals(platform).toArray();
  const reversed = new Set(events.map((event) => event.reverts));
  const labels = new Map<string, Set<Label>>();
  for (const event of events) {
    if (event.kind !== 'dismissed' || reversed.has(event.id)) continue;
    const known = labels.get(event.comment.id) ?? new Set();
    labels.set(event.comment.id, new Set([...known, ...event.labels]));
  }
  return [...labels].map(([commentId, set]) => ({ commentId, labels: LABELS.filter((label) => set.has(label)) }));
}

/** Contacts of one institution alone: another's would send people to the wrong office. */
export async function listDirectory(institution: string): Promise<readonly DirectoryEntry[]> {
  const db = await opened();
  const rows = await db.directory.where('institution').equals(institution).toArray();
  return rows.map(({ institution: _, ...entry }) => entry);
}

/**
 * The institution's own wording where there is one, else the text that ships; in the order of `defaults`. What was kept before replies
 * had a short form gets the short form that ships.
 */
export async function listTemplates(institution: string, defaults: readonly Template[]): Promise<readonly Template[]> {
  const db = await opened();
  const rows = await db.templates.where('institution').equals(institution).toArray();
  const own = new Map(rows.map(({ institution: _, ...template }) => [template.id, template]));
  return defaults.map((template) => ({ ...template, ...own.get(template.id) }));
}
