// Knows how an account is named by the address or handle that a person types. Must not know the DOM, nor any page.
import type { Platform } from '../core/types.ts';
import { maybeUrl } from './dom.ts';
import { accountOfPage } from './facebook/addresses.ts';

interface Naming {
  readonly hosts: readonly string[];
  /** Account key in an address on one of these hosts; null where the address leads to something else. */
  readonly fromAddress: (url: URL) => string | null;
  /** A bare handle, without "@"; absent where a name alone does not say which account it is. */
  readonly handle?: RegExp;
}

/** YouTube's channel ids are case sensitive. */
const CHANNEL = /^UC[\w-]{22}$/;

const NAMING: Record<Platform, Naming> = {
  facebook: {
    hosts: ['facebook.com', 'fb.com'],
    fromAddress: (url) =>
      accountOfPage(new URL(`https://www.facebook.com${url.pathname.replace(/^\/pg\//, '/')}${url.search}`)),
    handle: /^[a-z\d.]+$/i,
  },
  // "inail" may be a company, a school or a person: only the path says which.
  linkedin: {
    hosts: ['linkedin.com'],
    fromAddress: (url) => /^\/((?:in|company|showcase|school)\/[^/]+)/.exec(url.pathname)?.[1]?.toLowerCase() ?? null,
  },
  instagram: {
    hosts: ['instagram.com'],
    fromAddress: (url) =>
      firstSegment(url, /^[a-z\d._]{1,30}$/i, 'p reel reels tv explore stories accounts direct about legal'),
    handle: /^[a-z\d._]{1,30}$/i,
  },
  x: {
    hosts: ['x.com', 'twitter.com'],
    fromAddress: (url) =>
      firstSegment(
        url,
        /^\w{1,15}$/,
        'home explore search notifications messages compose settings i jobs communities login signup tos privacy hashtag intent share',
      ),
    handle: /^\w{1,15}$/,
  },
  youtube: {
    hosts: ['youtube.com'],
    fromAddress: (url) => {
      const [first = '', second = ''] = segments(url);
      if (first.startsWith('@')) return decoded(first.slice(1)).toLowerCase() || null;
      if (first === 'channel') return CHANNEL.test(second) ? second : null;
      return (first === 'c' || first === 'user') && second !== '' ? `${first}/${decoded(second).toLowerCase()}` : null;
    },
    handle: /^[\p{L}\p{M}\d._·-]{3,30}$/u,
  },
};

/**
 * The same form as `Author.key`, from what a person typed or pasted: "https://www.facebook.com/inail/" -> "inail", "@inail_gov" on X ->
 * "inail_gov", "linkedin.com/company/inail/posts" -> "company/inail". Null when it names no account of that platform.
 */
export function accountKey(platform: Platform, input: string): string | null {
  const typed = input.trim();
  const { hosts, fromAddress, handle } = NAMING[platform];
  const bare = typed.replace(/^@/, '');
  if (platform === 'youtube' && CHANNEL.test(bare)) return bare;
  if (handle?.test(bare) && !hosts.includes(bare.toLowerCase())) return bare.toLowerCase();
  const url = addressOf(typed, hosts);
  const key = url && fromAddress(url);
  // A path such as "company/inail" has its own form; a name alone has to be a possible name.
  return key && (key.includes('/') || CHANNEL.test(key) || handle?.test(key)) ? key : null;
}

/** With or without scheme and host; null for an address elsewhere. */
function addressOf(typed: string, hosts: readonly string[]): URL | null {
  if (typed === '' || /\s/.test(typed)) return null;
  const home = `https://www.${hosts[0]}`;
  const isOn = (url: URL | null): boolean =>
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
  const whole = maybeUrl(typed, home);
  if (whole && /^[a-z]+:\/\//i.test(typed)) return isOn(whole) ? whole : null;
  const withScheme = maybeUrl(`https://${typed}`, home);
  if (isOn(withScheme)) return withScheme;
  // "company/inail", "profile.php?id=1": a path alone, but never somebody else's host.
  const isPath = /^(?:\/|profile\.php\?|(?:in|company|showcase|school|channel|c|user)\/)[\w%.@/?=&-]+$/.test(typed);
  return isPath ? maybeUrl(`/${typed.replace(/^\/+/, '')}`, home) : null;
}

function firstSegment(url: URL, shape: RegExp, reserved: string): string | null {
  const [first = ''] = segments(url);
  const name = first.replace(/^@/, '').toLowerCase();
  return shape.test(name) && !reserved.split(' ').includes(name) ? name : null;
}

function segments(url: URL): string[] {
  return url.pathname.split('/').filter((part) => part !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
