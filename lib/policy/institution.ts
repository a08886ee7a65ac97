// Knows what detection may be told of an institution. Must not know how detection uses it.
import type { Act } from '../core/act.ts';
import type { DirectoryEntry, DirectoryKey } from '../core/replies.ts';
import type { InstitutionContext } from '../core/types.ts';

/** Contacts for colleagues alone: written in a public comment they would be somebody's personal data. */
const INTERNAL_KEYS: readonly DirectoryKey[] = ['internal-crisis-contact', 'internal-legal-contact'];

/** Names, domains and topics from the act, public contacts from the directory. */
export function institutionContext(act: Act, directory: readonly DirectoryEntry[]): InstitutionContext {
  const { names, domains, topics } = act.institution;
  const contacts = directory
    .filter((entry) => !INTERNAL_KEYS.includes(entry.key))
    .map((entry) => entry.value.trim())
    .filter((value) => value !== '');
  return { names, domains, topics, contacts };
}
