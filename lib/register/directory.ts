// Knows how contacts and replies of an institution are kept. Must not know how they are used, nor any event.

import type { DirectoryEntry, ReplyId, Template } from '../core/replies.ts';
import { failure, type Result } from '../core/result.ts';
import { attempt } from './attempt.ts';

/** Puts these contacts in the place of all that the institution had; all or nothing. */
export async function saveDirectory(institution: string, entries: readonly DirectoryEntry[]): Promise<Result<null>> {
  if (new Set(entries.map((entry) => entry.key)).size < entries.length) {
    return failure('bad-input', 'Un recapito compare due volte: ne tenga uno.');
  }
  return attempt((db) =>
    db.transaction('rw', db.directory, async () => {
      await db.directory.where('institution').equals(institution).delete();
      await db.directory.bulkAdd(entries.map((entry) => ({ ...entry, institution })));
      return null;
    }),
  );
}

/** Keeps the institution's own wording of one reply. */
export async function saveTemplate(institution: string, template: Template): Promise<Result<null>> {
  return attempt(async (db) => {
    await db.templates.put({ ...template, institution });
    return null;
  });
}

/** Back to the text that ships. */
export async function forgetTemplate(institution: string, id: ReplyId): Promise<Result<null>> {
  return attempt(async (db) => {
    await db.templates.delete([institution, id]);
    return null;
  });
}
