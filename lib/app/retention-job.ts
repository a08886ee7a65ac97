// Knows when the register forgets: by the settings, from an alarm. Must not know how it is stored.
import { purge } from '../register/retention.ts';
import { readSettings } from '../settings/items.ts';

/** Removes what is past its time. Settings that cannot be read remove nothing: losing data by mistake is worse. */
export async function purgeRegister(now: Date): Promise<void> {
  const settings = await readSettings();
  if (!settings.ok) return;
  const purged = await purge(now, settings.value);
  if (!purged.ok) console.error('retention', purged.error);
}
