// Knows how the register is read live, an event reversed, the list handed over as a file. Must not know how events are stored.
import { useLiveQuery } from 'dexie-react-hooks';
import type { Result } from '../lib/core/result.ts';
import { t } from '../lib/language/translate.ts';
import { askBackground } from '../lib/messaging/client.ts';
import { type ListedEvent, listEvents } from '../lib/register/queries.ts';
import type { RegisterFilter } from './use-desk.ts';

interface Register {
  /** Newest first; undefined until the first answer. */
  readonly events: readonly ListedEvent[] | undefined;
  readonly problem: string | null;
}

export function useRegister(filter: RegisterFilter): Register {
  const { authorKey, label, from, to } = filter;
  const found = useLiveQuery(async () => {
    try {
      return {
        events: await listEvents({ authorKey, label, from: startOf(from, 0), to: startOf(to, 1) }),
        problem: null,
      };
    } catch (error) {
      console.error('register not read', error);
      return { events: undefined, problem: t('register_closed') };
    }
  }, [authorKey, label, from, to]);
  return found ?? { events: undefined, problem: null };
}

/** The instant at which a day of the person's own calendar begins, `later` days on; null for "" or no date. */
export function startOf(day: string, later: number): string | null {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

export const revertEvent = (id: string, reason: string): Promise<Result<{ readonly id: string }>> =>
  askBackground('revert-event', { id, reason });

/** Handed to the browser's own download, without the network. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn; it is given back when that has surely begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
