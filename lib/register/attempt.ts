// Knows which storage troubles are expected and what they are called for people. Must not know what was being stored.
import { type ErrorCode, failure, ok, type Result } from '../core/result.ts';
import { opened, type Register } from './db.ts';

/** Names of errors (IndexedDB and Dexie) that come from the disk, the browser or another window, not from a bug. */
const EXPECTED: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  QuotaExceededError: ['storage-full', 'Lo spazio è finito.'],
  RegisterBlocked: ['storage-blocked', 'Un’altra finestra tiene aperta una versione precedente del registro.'],
  TimeoutError: ['storage-blocked', 'Il registro non ha risposto in tempo.'],
  RegisterNewer: [
    'storage-failed',
    'Il registro è stato scritto da una versione più nuova di Garbo: aggiorni l’estensione.',
  ],
  VersionError: [
    'storage-failed',
    'Il registro è stato scritto da una versione più nuova di Garbo: aggiorni l’estensione.',
  ],
  MissingAPIError: ['storage-failed', 'Il browser non offre un archivio in questa finestra (navigazione privata?).'],
  SecurityError: ['storage-failed', 'Il browser vieta l’archivio a questa estensione.'],
  DatabaseClosedError: ['storage-failed', 'Il registro è stato chiuso durante l’operazione.'],
  OpenFailedError: ['storage-failed', 'Il registro non si apre.'],
  InvalidStateError: ['storage-failed', 'Il registro non è disponibile ora.'],
  UnknownError: ['storage-failed', 'Il browser non è riuscito a usare il disco.'],
  NotReadableError: ['storage-failed', 'Il registro non si legge.'],
  AbortError: ['storage-failed', 'L’operazione è stata interrotta prima di finire: non è stato scritto nulla.'],
};

/** Does the work on the open register. Troubles of the storage are values, and nothing was written; bugs throw. */
export async function attempt<T>(work: (db: Register) => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work(await opened()));
  } catch (error) {
    return storageFailure(error);
  }
}

/** The failure that a storage error comes to; throws anything else again. */
export function storageFailure(error: unknown): Result<never> {
  const chain = causes(error);
  // The innermost cause says most: an aborted transaction may hide a full disk.
  for (const name of chain.toReversed()) {
    const known = EXPECTED[name];
    if (known) return failure(known[0], `${known[1]} (${name})`);
  }
  throw error;
}

/** Names of the error and of what it wraps, outermost first. Dexie keeps causes in `inner`, bulk errors in `failures`. */
function causes(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const { name, inner, cause, failures } = error as {
    name?: unknown;
    inner?: unknown;
    cause?: unknown;
    failures?: unknown;
  };
  const within = [inner, cause, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
  return [String(name), ...within.flatMap((one) => causes(one, depth + 1))];
}
