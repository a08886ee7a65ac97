// Knows whether the account that would write a reply is the institution's. Must not know how a page shows it, nor how it is told.
import type { Speaking } from '../core/replies.ts';
import type { PageContext } from '../messaging/protocol.ts';
import type { Speaker } from '../platforms/types.ts';

/**
 * By its key where the page tells one; by its name alone an account passes that bears, or begins with, a name of the institution, or the
 * name under which an own account has written here.
 * @param writtenAs displayed names of own accounts on this page
 */
export function speakingAs(
  speaker: Speaker | null,
  { act, accounts }: Pick<PageContext, 'act' | 'accounts'>,
  writtenAs: readonly string[],
): Speaking {
  if (speaker === null) return { whose: 'unknown', name: null };
  const { name, key } = speaker;
  if (key !== null) return { whose: accounts.includes(key) ? 'own' : 'other', name };
  const said = fold(name);
  const handles = accounts.map((account) => account.split('/').at(-1) ?? account);
  const names = [act.institution.name, ...act.institution.names, ...handles, ...writtenAs].map(fold);
  const own = names.some((one) => one !== '' && (said === one || said.startsWith(`${one} `)));
  return { whose: own ? 'own' : 'other', name };
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();
