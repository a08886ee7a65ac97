// Knows which account of LinkedIn an address leads to. Must not know where the link stands.
import { maybeUrl } from '../dom.ts';

interface Profile {
  /** Lower-cased path without outer slashes: `in/mario-rossi-1`, `company/ente`. */
  readonly key: string;
  readonly handle: string;
  readonly profileUrl: string;
}

const PROFILE_PATH = /^\/(in|company|showcase|school)\/([^/]+)/;
/** Member ids; they are case sensitive and last longer than the name in the address. */
export const MEMBER_ID = /ACoAA[\w-]+/;

export function maybeProfile(href: string | null, base: string | URL): Profile | null {
  const url = maybeUrl(href, base);
  if (!url || !/(^|\.)linkedin\.com$/.test(url.hostname)) return null;
  const match = PROFILE_PATH.exec(url.pathname);
  if (!match?.[2]) return null;
  const whole = url.pathname.replace(/\/$/, '') === match[0];
  return {
    key: match[0].slice(1).toLowerCase(),
    handle: match[2],
    profileUrl: `https://www.linkedin.com${whole ? url.pathname : `${match[0]}/`}`,
  };
}

/** "LinkedIn Member": an account outside one's own network stands there without its address. L. */
export function leadsToSearch(link: Element, base: URL): boolean {
  const url = maybeUrl(link.getAttribute('href'), base);
  return url !== null && /(^|\.)linkedin\.com$/.test(url.hostname) && url.pathname.startsWith('/search/results/');
}
