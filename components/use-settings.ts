// Knows how the settings are read, followed and changed by a surface. Must not know their shape on the disk.
import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../lib/core/result.ts';
import { t } from '../lib/language/translate.ts';
import { readSettings, resetSettings, type Settings, watchSettings, writeSettings } from '../lib/settings/items.ts';

export interface KeptSettings {
  /** Undefined until the first answer, or where they cannot be read. */
  readonly settings: Settings | undefined;
  readonly problem: string | null;
  /** Puts the defaults in the place of settings that cannot be read. */
  readonly reset: () => Promise<Result<Settings>>;
  /** Keeps what differs; answers whether it was kept. */
  readonly change: (part: Partial<Settings>) => Promise<boolean>;
}

export function useSettings(): KeptSettings {
  const [settings, setSettings] = useState<Settings>();
  const [problem, setProblem] = useState<string | null>(null);

  useEffect(() => {
    const ended = new AbortController();
    const take = (read: Result<Settings>) => {
      if (ended.signal.aborted) return;
      if (read.ok) setSettings(read.value);
      setProblem(read.ok ? null : t('settings_unreadable', read.error.detail));
    };
    watchSettings(take, ended.signal);
    void readSettings().then(take);
    return () => ended.abort();
  }, []);

  const change = useCallback(async (part: Partial<Settings>) => {
    const written = await writeSettings(part);
    if (written.ok) setSettings(written.value);
    return written.ok;
  }, []);

  return { settings, problem, change, reset: resetSettings };
}
