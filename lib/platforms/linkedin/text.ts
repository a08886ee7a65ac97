// Knows which words are the comment's own and what stands for what cannot be typed. Must not know who wrote them.
import { isDrawn, maybeFind, maybeUrl, unreadable } from '../dom.ts';
import { mustSpeak, readText, type TextRules } from '../text-map.ts';
import { maybeOriginalButton } from '../translation.ts';
import type { TextMap } from '../types.ts';
import { headOf, isSdui, maybePost, ownOf } from './place.ts';
import * as at from './selectors.ts';

const BLOCKS = new Set([
  'div',
  'p',
  'li',
  'ul',
  'ol',
  'blockquote',
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'table',
  'tr',
]);

const RULES: TextRules = {
  skip: (element) => element.matches(at.NOT_TEXT) || isSpokenHashtag(element),
  block: (element) => BLOCKS.has(element.localName),
  replace: (element) => {
    if (element.localName === 'img') return emojiAlt(element);
    return element.localName === 'a' ? maybeLinkTarget(element) : null;
  },
};

/** The comment's words with the nodes that show them; "" for an image or link card alone. Throws a ReadFailure when its place is gone. */
export function commentText(comment: Element): TextMap {
  const own = ownOf(comment);
  const roots = textRoots(comment);
  mustSpeak(roots);
  const preWrap = comment.matches(at.GUEST_COMMENT);
  return readText(roots, { ...RULES, preWrap, skip: (element) => RULES.skip(element) || !own(element) });
}

/** Elements that hold the words; none when the comment is an attachment alone. */
export function textRoots(comment: Element): Element[] {
  const own = ownOf(comment);
  return isSdui(comment) ? sduiRoots(comment, own) : emberRoots(comment, own);
}

function emberRoots(comment: Element, own: (element: Element) => boolean): Element[] {
  for (const selector of at.EMBER_TEXT) {
    const root = maybeFind(comment, selector, (one) => own(one) && isDrawn(one, comment));
    if (root) return [root];
  }
  // What holds the name is the head of the comment, whatever it is called.
  const name = maybeFind(comment, at.EMBER_NAME.join(', '), own);
  const isContent = (one: Element) => own(one) && !one.contains(name);
  for (const selector of at.EMBER_CONTENT) {
    const content = maybeFind(comment, selector, isContent);
    if (content && (shownText(content) || maybeFind(content, at.ATTACHMENT, own))) return [content];
  }
  unreadable('text', at.EMBER_TEXT[0], 'no text and no attachment');
}

function sduiRoots(comment: Element, own: (element: Element) => boolean): Element[] {
  const commentary = maybeFind(comment, at.SDUI_COMMENTARY, own);
  const boxes = [...(commentary ?? comment).querySelectorAll(at.SDUI_TEXT)].filter(
    (box) => own(box) && !box.closest('a'),
  );
  if (commentary && boxes.length > 0) return boxes;
  if (boxes[0]) return [boxes.find((box) => isDrawn(box, comment)) ?? boxes[0]];
  // The boxes are not marked any more; the place of the words is.
  if (commentary && shownText(commentary) !== '') return [commentary];
  const attached = maybeFind(comment, at.ATTACHMENT, (element) => own(element) && !element.closest(at.PROFILE_LINK));
  if (!attached) unreadable('text', at.SDUI_TEXT, 'no text and no attachment');
  return [];
}

/** True when words are missing from the DOM, or the writer's own words where LinkedIn shows its translation: then findings are only to be looked at. */
export const isCut = (comment: Element): boolean => maybeExpander(comment) !== null;

export const maybeExpander = (comment: Element): HTMLElement | null =>
  maybeCuttingButton(comment) ?? maybeOriginalButton([...comment.querySelectorAll(at.BUTTON)].filter(ownOf(comment)));

/**
 * The button behind which words are missing. Ember clamps with CSS alone: never. SDUI clamps too, and then its "… more" is hidden from
 * screen readers because they already have the whole text (capture of 2026-09); only a button that is there for everybody, over a box
 * that hides nothing, means that the rest is still on the server.
 */
function maybeCuttingButton(comment: Element): HTMLElement | null {
  if (!isSdui(comment)) return null;
  const own = ownOf(comment);
  const isFolded = (one: Element) => own(one) && one.getAttribute('aria-expanded') !== 'true';
  const button =
    maybeFind(comment, at.SDUI_EXPANDER, isFolded) ?? maybeFind(comment, `${at.SDUI_COMMENTARY} button`, isFolded);
  const box = button?.closest(at.SDUI_TEXT) ?? button?.closest(at.SDUI_COMMENTARY) ?? button?.parentElement;
  if (!(button instanceof HTMLElement) || !box) return null;
  return button.getAttribute('aria-hidden') === 'true' || isClamped(box) ? null : button;
}

/** The box or the paragraph around it shows less than it holds. */
function isClamped(box: Element): boolean {
  return [box, box.parentElement].some(
    (node) => node !== null && node.clientHeight > 0 && node.scrollHeight > node.clientHeight + 1,
  );
}

/** The text of the post above the comment, without quoted posts; null when the page does not show it. */
export function maybePostText(comment: Element): string | null {
  const post = maybePost(comment);
  if (!post) return null;
  const head = headOf(post);
  for (const selector of at.POST_TEXT) {
    const root = head.find((element) => element.matches(selector) && !element.closest(at.POST_FOREIGN));
    if (root) return readText([root], { ...RULES, preWrap: root.matches(at.GUEST_POST_TEXT) }).text || null;
  }
  return null;
}

/** A short label as the eye sees it: of a text that is there twice, the copy for the eye; one line. */
export function shownText(element: Element): string {
  const forEye = maybeFind(element, '[aria-hidden="true"]', (copy) => hasWords(copy) && hasSpokenCopy(copy));
  return readText([forEye ?? element], RULES).text.replaceAll('\n', ' ');
}

const hasWords = (element: Element): boolean => (element.textContent ?? '').trim() !== '';

/** LinkedIn puts the copy for screen readers beside the copy for the eye. */
function hasSpokenCopy(copy: Element): boolean {
  return [copy.previousElementSibling, copy.nextElementSibling].some((twin) => twin !== null && hasWords(twin));
}

/** `<span>hashtag</span><span>#inail</span>`: the first is for screen readers; normally its class says so. */
function isSpokenHashtag(element: Element): boolean {
  return (
    element.parentElement?.localName === 'a' &&
    element.textContent?.trim().toLowerCase() === 'hashtag' &&
    (element.nextElementSibling?.textContent ?? '').trim().startsWith('#')
  );
}

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

function emojiAlt(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  return EMOJI.test(alt) ? alt : '';
}

/** The address behind a link whose shown address is shortened or is LinkedIn's own detour; null where the shown text is to be read. */
function maybeLinkTarget(link: Element): string | null {
  const shown = (link.textContent ?? '').trim();
  if (shown === '' || /\s/u.test(shown)) return null;
  const elided = /(?:…|\.\.\.)$/u.test(shown);
  if (!elided && !/linkedin\.com\/(?:safety\/go|redir)/iu.test(shown)) return null;
  const target = maybeUrl(link.getAttribute('href'), link.ownerDocument.baseURI);
  if (!target || !/^https?:$/.test(target.protocol) || MENTION_PATH.test(target.pathname)) return null;
  return unwrapped(target).href;
}

/** People, Pages and hashtags are read as shown. */
const MENTION_PATH = /^\/(?:in|company|showcase|school|feed\/hashtag)\//;

/** `linkedin.com/safety/go?url=…` and `/redir/redirect?url=…` lead elsewhere; `lnkd.in` says nothing and stays. */
function unwrapped(url: URL): URL {
  if (!/(^|\.)linkedin\.com$/.test(url.hostname) || !/^\/(?:safety\/go|redir)/.test(url.pathname)) return url;
  const inner = maybeUrl(url.searchParams.get('url'), url);
  return inner && /^https?:$/.test(inner.protocol) ? unwrapped(inner) : url;
}
