// Knows each stored setting: shape, version, default. Must not hold secrets: content scripts can read this storage in Firefox.
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { failure, ok, type Result } from '../core/result.ts';
import { PLATFORMS, type Platform } from '../core/types.ts';

const perPlatform = <Value extends z.ZodMiniType>(value: Value) => z.partialRecord(z.enum(PLATFORMS), value);

const settingsSchema = z.strictObject({
  institution: z.nullable(z.enum(['inail', 'polimi'])),
  /** Account keys as `Author.key`, the institution's own, several per site. */
  accounts: perPlatform(z.array(z.string().check(z.minLength(1), z.maxLength(300)))),
  /** Nothing is painted on the page; everything is in the panel. */
  panelOnly: perPlatform(z.boolean()),
  /** Months a warning stays in force. */
  warningMonths: z.int().check(z.minimum(1), z.maximum(120)),
  /** Days a dismissed flag is remembered. */
  dismissedDays: z.int().check(z.minimum(1), z.maximum(3650)),
  welcomed: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

/** LinkedIn's terms forbid altering its pages: nothing is painted there unless the person says so. */
export const DEFAULT_SETTINGS: Settings = {
  institution: null,
  accounts: {},
  panelOnly: { linkedin: true } satisfies Partial<Record<Platform, boolean>>,
  warningMonths: 12,
  dismissedDays: 30,
  welcomed: false,
};

const item = storage.defineItem<unknown>('local:settings', { version: 1 });

/** Missing: the defaults. Stored but unreadable: `bad-input`, naming the field; never silently replaced by defaults. */
export async function readSettings(): Promise<Result<Settings>> {
  return checked(await item.getValue());
}

/** Changes the fields given and keeps the rest. Refused, with nothing changed, when the result would not be valid. */
export async function writeSettings(patch: Partial<Settings>): Promise<Result<Settings>> {
  const before = await readSettings();
  if (!before.ok) return before;
  const after = checked({ ...before.value, ...patch });
  if (!after.ok) return after;
  try {
    await item.setValue(after.value);
    return after;
  } catch (error) {
    const full = /quota/i.test(String(error));
    return failure(full ? 'storage-full' : 'storage-failed', String(error));
  }
}

/** Puts the defaults in the place of settings that cannot be read; only when a person asks for it. */
export async function resetSettings(): Promise<void> {
  await item.setValue(DEFAULT_SETTINGS);
}

/** Calls `onChange` after every change, from any surface, until the signal ends. */
export function watchSettings(onChange: (settings: Result<Settings>) => void, signal: AbortSignal): void {
  const stop = item.watch((value) => onChange(checked(value)));
  signal.addEventListener('abort', stop, { once: true });
}

function checked(stored: unknown): Result<Settings> {
  if (stored === null || stored === undefined) return ok(DEFAULT_SETTINGS);
  const parsed = settingsSchema.safeParse(stored);
  if (parsed.success) return ok(parsed.data);
  return failure('bad-input', parsed.error.issues.map((issue) => issue.path.join('.') || 'settings').join(', '));
}
