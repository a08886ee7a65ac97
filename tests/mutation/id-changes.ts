// Knows the other ways in which each platform writes a comment's number, and what it looks like when it says nothing any more. Must not know any adapter.
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';

/** Rewrites one attribute value; null leaves it. */
type Rewrite = (value: string) => string | null;

/** Every attribute of the body but those that show words; where a link in a text leads is what its writer wrote. */
function rewritten(stage: Stage, rewrite: Rewrite): number {
  let changed = 0;
  for (const element of stage.body.querySelectorAll('*')) {
    if (stage.words.some((words) => words?.contains(element))) continue;
    for (const { name, value } of [...element.attributes]) {
      if (name === 'aria-label' || name === 'class' || name === 'style') continue;
      const fresh = rewrite(value);
      if (fresh === null || fresh === value) continue;
      element.setAttribute(name, fresh);
      changed += 1;
    }
  }
  return changed;
}

const change =
  (rewrite: Rewrite): Change =>
  (stage) =>
    rewritten(stage, rewrite);

const FACEBOOK_ID = /((?:reply_)?comment_id=)([^&#]+)/g;
const LINKEDIN_URN = /urn:li:comment:\((?:urn:li:)?(\w+):(\d+),(\d+)\)/g;
const X_STATUS = /^((?:https:\/\/(?:x|twitter)\.com)?)\/(\w+)\/status\/(\d+)$/;
const INSTAGRAM_COMMENT = /^(.*\/p\/[\w-]+\/c\/)(\d+)\/$/;
const YOUTUBE_COMMENT = /([?&])lc=([\w.-]+)/;

const decoded = (value: string): string => {
  try {
    return atob(decodeURIComponent(value));
  } catch {
    return '';
  }
};

/** By platform: a rewriting that keeps the number, or `opaque`, which does not. */
export const IDS: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'facebook.com': {
    'numbers in the clear': change((value) =>
      value.replace(FACEBOOK_ID, (_, name, id) => `${name}${/_(\d+)$/.exec(decoded(id))?.[1] ?? id}`),
    ),
    'numbers in base64': change((value) =>
      value.replace(FACEBOOK_ID, (whole, name, id) =>
        /^\d+$/.test(id) ? `${name}${encodeURIComponent(btoa(`comment:9001_${id}`))}` : whole,
      ),
    ),
    'base64 without padding': change((value) =>
      value.replace(
        FACEBOOK_ID,
        (_, name, id) =>
          `${name}${decodeURIComponent(id).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_')}`,
      ),
    ),
    opaque: change((value) => value.replace(FACEBOOK_ID, (_, name, id) => `${name}pfbid0${scrambled(id)}`)),
  },
  'linkedin.com': {
    percent: change((value) =>
      value.includes('urn:li:comment:') ? value.replace(LINKEDIN_URN, (urn) => encodeURIComponent(urn)) : null,
    ),
    'dash form': change((value) =>
      value.replace(LINKEDIN_URN, (_, kind, post, id) => `urn:li:fsd_comment:(${id},urn:li:${kind}:${post})`),
    ),
    'full kind': change((value) =>
      value.replace(LINKEDIN_URN, (_, kind, post, id) => `urn:li:comment:(urn:li:${kind}:${post},${id})`),
    ),
    opaque: change((value) => value.replace(LINKEDIN_URN, (urn) => scrambled(urn))),
  },
  'x.com': {
    'with a query': change((value) => (X_STATUS.test(value) ? `${value}?s=20` : null)),
    'without the account': change((value) => value.replace(X_STATUS, '$1/i/status/$3')),
    'absolute, old domain': change((value) => value.replace(X_STATUS, 'https://twitter.com/$2/status/$3')),
    opaque: change((value) => value.replace(/\/status\/(\d+)/, (_, id) => `/status/${scrambled(id)}`)),
  },
  'instagram.com': {
    'with a query': change((value) => value.replace(INSTAGRAM_COMMENT, '$1$2/?igsh=MzRlODBiNWFlZA')),
    'without a slash': change((value) => value.replace(INSTAGRAM_COMMENT, '$1$2')),
    'below the account': change((value) => value.replace(/^\/p\/([\w-]+\/c\/\d+\/)$/, '/polimi/p/$1')),
    opaque: change((value) => value.replace(INSTAGRAM_COMMENT, (_, path, id) => `${path}${scrambled(id)}/`)),
  },
  'youtube.com': {
    'parameter first': change((value) => value.replace(/^(\/watch)\?(v=[\w-]+)&(lc=[\w.-]+)$/, '$1?$3&$2')),
    'with more parameters': change((value) =>
      YOUTUBE_COMMENT.test(value) ? `${value}&pp=0gcJCdgAo7VqN5tD&si=x` : null,
    ),
    opaque: change((value) => value.replace(YOUTUBE_COMMENT, (_, joint, id) => `${joint}key=${scrambled(id)}`)),
  },
};

/** Letters that stand for one number and do not tell it. */
const scrambled = (id: string): string =>
  [...id].map((letter) => String.fromCharCode(97 + (letter.charCodeAt(0) % 26))).join('');

export function idsOf(changes: typeof IDS): Map<string, Change> {
  const site = Object.keys(changes).find((host) => location.hostname.endsWith(host));
  return new Map(Object.entries((site && changes[site]) || {}));
}
