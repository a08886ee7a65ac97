// Knows what the person has chosen, its shape, version and defaults. Must not know what the choices lead to.
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { failure, ok, type Result } from '../core/result.ts';
import { PLATFORMS, type Platform } from '../core/types.ts';

export interface Settings {
  /** Id of the act's institution; which ones exist, the acts know. */
  readonly institution: string | null;
  /** The institution's own accounts, as `Author.key`: only their pages are read by themselves. */
  readonly accounts: Readonly<Partial<Record<Platform, readonly string[]>>>;
  /** Nothing is painted on these sites; the panel shows everything. */
  readonly panelOnly: Readonly<Partial<Record<Platform, boolean>>>;
  /** How long a warning is in force. */
  readonly warningMonths: number;
  /** How long a dismissed flag is remembered. */
  readonly dismissedDays: number;
  /** The welcome page has been finished once. */
  readonly welcomed: boolean;
}

/** LinkedIn's terms forbid altering its pages, so nothing is painted there unless the person says so. */
export const DEFAULT_SETTINGS: Settings = {
  institution: null,
  accounts: {},
  panelOnly: { facebook: false, linkedin: true, instagram: false, x: false, youtube: false },
  warningMonths: 12,
  dismissedDays: 30,
  welcomed: false,
};

export const SETTINGS_LIMITS = {
  warningMonths: { least: 1, most: 60 },
  dismissedDays: { least: 1, most: 365 },
} as const;

const between = ({ least, most }: { readonly least: number; readonly most: number }) =>
  z
    .int(`deve essere un numero intero da ${least} a ${most}`)
    .check(z.gte(least, `deve essere almeno ${least}`), z.lte(most, `può essere al massimo ${most}`));

const perPlatform = <T extends z.ZodMiniType>(value: T) => z.partialRecord(z.enum(PLATFORMS), value);

/** Every field has to be there: what is missing from a stored value was lost, and is told. */
const schema = z.strictObject({
  institution: z.nullable(z.string().check(z.regex(/^[a-z0-9-]{1,40}$/, 'non è il nome breve di un ente'))),
  accounts: perPlatform(
    z.array(z.string().check(z.regex(/^\S{1,200}$/, 'non è il nome di un account'))).check(z.maxLength(200)),
  ),
  panelOnly: perPlatform(z.boolean()),
  warningMonths: between(SETTINGS_LIMITS.warningMonths),
  dismissedDays: between(SETTINGS_LIMITS.dismissedDays),
  welcomed: z.boolean(),
});

/** A change of shape is a new version and a line in `migrations`. No fallback: a missing value and a bad one are not the same. */
const item = storage.defineItem<unknown>('local:settings', { version: 1, migrations: {} });

/** Defaults where nothing was ever kept; `bad-input` where what is kept cannot be trusted, and then it stays as it is. */
export async function readSettings(): Promise<Result<Settings>> {
  try {
    return check(await item.getValue());
  } catch (error) {
    return storageTrouble(error);
  }
}

let last: Promise<unknown> = Promise.resolve();

/** Changes some fields and answers with all. Writes of one window wait for each other, so that none is lost. */
export function writeSettings(patch: Partial<Settings>): Promise<Result<Settings>> {
  const written = last.then(async () => {
    const known = await readSettings();
    return known.ok ? keep({ ...known.value, ...patch }) : known;
  });
  last = written;
  return written;
}

/** Back to the defaults, on the person's word alone: the way out of a value that cannot be read. */
export function resetSettings(): Promise<Result<Settings>> {
  const written = last.then(() => keep(DEFAULT_SETTINGS));
  last = written;
  return written;
}

/** Calls back at every change, whichever window made it, until the signal ends it. */
export function watchSettings(tell: (settings: Result<Settings>) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const unwatch = item.watch((value) => tell(check(value)));
  signal.addEventListener('abort', unwatch, { once: true });
}

async function keep(settings: Settings): Promise<Result<Settings>> {
  const checked = check(settings);
  if (!checked.ok) return checked;
  try {
    await item.setValue(checked.value);
    return checked;
  } catch (error) {
    return storageTrouble(error);
  }
}

function check(value: unknown): Result<Settings> {
  if (value === null || value === undefined) return ok(DEFAULT_SETTINGS);
  const parsed = schema.safeParse(value, { error: () => 'manca o non è del tipo giusto' });
  if (parsed.success)
    return ok({ ...parsed.data, panelOnly: { ...DEFAULT_SETTINGS.panelOnly, ...parsed.data.panelOnly } });
  const told = parsed.error.issues.map((issue) => {
    const words = issue.code === 'unrecognized_keys' ? `campi sconosciuti (${issue.keys.join(', ')})` : issue.message;
    return `${issue.path.map(String).join('.') || 'il contenuto'}: ${words}`;
  });
  return failure('bad-input', `Le impostazioni non si leggono. ${told.join('; ')}.`);
}

/** The browser tells a full store by its words alone. */
function storageTrouble(error: unknown): Result<never> {
  const words = String(error);
  return failure(/quota/i.test(words) ? 'storage-full' : 'storage-failed', words);
}
