// Knows which links and mailboxes belong to the institution or to another public body. Must not know what they are named for.
import type { InstitutionContext } from '../../core/types.ts';
import { has } from './scope.ts';
import type { Token } from './types.ts';

/** Hosts of other public bodies: they sell nothing. */
const PUBLIC =
  /(?:^|\.)(?:gov|edu)(?:\.[a-z]{2})?$|(?:^|\.)(?:comune|regione|provincia|cittametropolitana)\.[a-z.-]+\.it$|(?:^|\.)(?:(?:inail|poli(?:mi|to|ba)|inps|istat|normattiva|gazzettaufficiale)\.it|europa\.eu)$/;
/** No host is longer (RFC 1035, 2.3.4), and no pattern meets more. */
const LONGEST = 253;

/** A link or a mailbox of the institution's own domains, or of another public body. A name in front of a stranger's ("inail.it.rimborso.example") is none. */
export function isOfficial(token: Token | undefined, own: InstitutionContext | null): boolean {
  if (token === undefined || (!has(token, 'link') && !has(token, 'mail'))) return false;
  const host = hostOf(token.form);
  return PUBLIC.test(host) || own?.domains.some((domain) => host === domain || host.endsWith(`.${domain}`)) === true;
}

const hostOf = (form: string): string =>
  form
    .slice(0, LONGEST)
    .replace(/^(?:h(?:tt|xx)ps?:)?\/*/, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/?#:].*$/, '');
