// Knows how contacts and reply templates are read live and sent to be kept. Must not know where they are stored.
import { useLiveQuery } from 'dexie-react-hooks';
import type { DirectoryEntry, Template } from '../lib/core/replies.ts';
import type { Result } from '../lib/core/result.ts';
import { t } from '../lib/language/translate.ts';
import { askBackground } from '../lib/messaging/client.ts';
import { listDirectory, listTemplates } from '../lib/register/queries.ts';

interface KeptData {
  /** Undefined until the first answer. */
  readonly data: { readonly directory: readonly DirectoryEntry[]; readonly templates: readonly Template[] } | undefined;
  readonly problem: string | null;
}

/** Both belong to one institution; with none chosen yet there is nothing to read. */
export function useKeptData(institution: string | null, originals: readonly Template[]): KeptData {
  const found = useLiveQuery(async () => {
    if (institution === null) return { data: undefined, problem: null };
    try {
      const [directory, templates] = await Promise.all([
        listDirectory(institution),
        listTemplates(institution, originals),
      ]);
      return { data: { directory, templates }, problem: null };
    } catch (error) {
      console.error('kept data not read', error);
      return { data: undefined, problem: t('error_storage_failed') };
    }
  }, [institution, originals]);
  return found ?? { data: undefined, problem: null };
}

export const saveDirectory = (entries: readonly DirectoryEntry[]): Promise<Result<null>> =>
  askBackground('save-directory', { entries });

export const saveTemplate = (template: Template): Promise<Result<null>> => askBackground('save-template', template);

/** Makes the institution's secret where there is none yet. */
export const askToPrepareRegister = (): Promise<Result<null>> => askBackground('prepare-register', {});
