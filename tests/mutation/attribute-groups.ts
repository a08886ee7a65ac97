// Knows which elements of a page carry the same attribute for the same reason, so that one can be taken from all of them. Must not know any platform.

/** Values that say what a thing is; of all others only the attribute's name counts. */
const SPEAKING = new Set(['role', 'dir', 'type', 'aria-hidden', 'aria-haspopup', 'slot', 'data-testid', 'id']);
/** Taken away as a whole by other kinds, or without meaning for a reader of the page. */
const LEFT_ALONE = new Set([
  'xmlns',
  'viewBox',
  'd',
  'cx',
  'cy',
  'r',
  'x1',
  'x2',
  'y1',
  'y2',
  'fill',
  'stroke',
  'width',
  'height',
]);
/** Path segments and parameters that are the platform's own words. */
const OWN_SEGMENTS =
  /^(?:p|c|r|reel|status|in|company|posts|watch|channel|profile\.php|people|groups|user|feed|explore|tags|hashtag|@.*)$/;
const OWN_PARAMETERS = ['comment_id', 'reply_comment_id', 'lc', 'v', 'id', 'fbid'];

/** By name (tag, attribute and what its value says of the element's part), the same at every run. */
export function attributeGroups(body: Element): Map<string, Element[]> {
  const groups = new Map<string, Element[]>();
  for (const element of body.querySelectorAll('*')) {
    if (element.closest('script, style')) continue;
    for (const { name, value } of element.attributes) {
      if (LEFT_ALONE.has(name)) continue;
      const group = `${element.localName}[${name}${meaningOf(name, value, element)}]`;
      const members = groups.get(group) ?? [];
      members.push(element);
      groups.set(group, members);
    }
  }
  return groups;
}

export const attributeOf = (group: string): string => /\[([\w-]+)/.exec(group)?.[1] ?? '';

function meaningOf(name: string, value: string, element: Element): string {
  if (name === 'href') return `=${shapeOf(value)}${element.getAttribute('aria-hidden') === 'true' ? ' hidden' : ''}`;
  if (!SPEAKING.has(name)) return '';
  // What follows the first digit or separator names one thing, not a kind of thing.
  const kind = /^[a-zA-Z-]*[a-zA-Z]/.exec(value.split(/[_:(]|-(?=[A-Z\d]|Container)/)[0] ?? '')?.[0] ?? '';
  return kind === '' || (name === 'id' && /\d/.test(value)) ? '' : `=${kind}`;
}

function shapeOf(href: string): string {
  if (!URL.canParse(href, location.href)) return '*';
  const url = new URL(href, location.href);
  const path = url.pathname
    .split('/')
    .map((part) => (part === '' || OWN_SEGMENTS.test(part) ? part.replace(/^@.*/, '@') : '*'))
    .join('/');
  const parameters = OWN_PARAMETERS.filter((name) => url.searchParams.has(name));
  return `${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}
