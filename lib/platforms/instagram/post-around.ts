// Knows whose post a comment stands under and what the post says. Must not know the comment's own author or text.
import { untilTaskEnds } from '../until-task-ends.ts';
import { maybeAccount, maybePageAccount, maybePostAddress } from './addresses.ts';
import { embeddedPost } from './embedded.ts';
import { commentAddressOf, exclusiveBoxes, maybeRowAround, rowOf, timesIn } from './row.ts';
import { SELECTORS } from './selectors.ts';
import { follows, shown, textOf } from './text.ts';

export interface Caption {
  /** Account key of the post's author; null where the caption shows none. */
  readonly author: string | null;
  readonly text: string | null;
}

/** The caption looks like a comment and stands before the first one; its time leads nowhere. Null where there is none. */
export function captionAbove(row: Element): Caption | null {
  for (let box = row.parentElement; box !== null; box = box.parentElement) {
    const caption = captionIn(box, row);
    if (caption !== null) return caption;
    if (box.matches(`body, ${SELECTORS.dialog}, ${SELECTORS.main}`)) return null;
  }
  return null;
}

/** In `box`, before `row` where one is given. Only what stands first is looked at: a box may hold thousands of comments. */
function captionIn(box: Element, row: Element | null): Caption | null {
  const first = box.firstElementChild;
  // One that holds the row has been looked through on the way up.
  const heading = first && (row === null || !first.contains(row)) && first.querySelector(SELECTORS.captionHeading);
  if (heading && (row === null || follows(heading, row))) return captionAt(heading);
  const times = box.getElementsByTagName('time');
  // By number: the length of a live list, which a loop over it asks for, is a walk through the whole box.
  for (let place = 0; ; place++) {
    const time = times.item(place);
    if (time === null || commentAddressOf(time) !== null || (row !== null && !follows(time, row))) return null;
    if (time.closest('a') === null) return captionBeside(time);
  }
}

/** One caption stands above all comments of a post. */
const captionAt = untilTaskEnds(
  (heading: Element): Caption => ({ author: authorBefore(heading), text: textOf(heading).text || null }),
);

const captionBeside = untilTaskEnds((time: Element): Caption | null => {
  const around = maybeRowAround(time);
  const heading = around?.querySelector(SELECTORS.captionHeading);
  if (heading) return captionAt(heading);
  const found = around && rowOf(around);
  if (found) return { author: found.account?.key ?? null, text: textOf(found.text).text || null };
  const smallest = [...exclusiveBoxes(time)].find((one) => firstAccount(one) !== null);
  return smallest ? { author: firstAccount(smallest), text: null } : null;
});

/** Dialog layout: `h2 > a` beside the `h1`. */
function authorBefore(heading: Element): string | null {
  for (let box = heading.parentElement; box !== null; box = box.parentElement) {
    if (box.matches(`body, ${SELECTORS.dialog}, ${SELECTORS.main}`)) return null;
    const key = firstAccount(box);
    if (key !== null) return key;
  }
  return null;
}

/** The first link of a box whose text is the account it leads to. */
function firstAccount(box: Element): string | null {
  for (const link of box.querySelectorAll(SELECTORS.link)) {
    const account = maybeAccount(link.getAttribute('href'), link.baseURI);
    if (account && shown(link).toLowerCase() === account.key) return account.key;
  }
  return null;
}

/** Owners found through the date link, by code: that link stands below the comments, and a post does not change hands. */
const dated = new WeakMap<Document, Map<string, string>>();

/** The post's date leads to `/<account>/p/CODE/`. */
function ownerInDate(document: Document, code: string): string | null {
  const known = dated.get(document) ?? new Map<string, string>();
  dated.set(document, known);
  const before = known.get(code);
  if (before !== undefined) return before;
  for (const link of document.querySelectorAll(`a[href*="/${code}"]`)) {
    const post = maybePostAddress(link.getAttribute('href'), link.baseURI);
    if (post?.code !== code || post.account === null || link.querySelector(SELECTORS.time) === null) continue;
    known.set(code, post.account);
    return post.account;
  }
  return null;
}

/** Account key of the post's author; of a page as a whole: of the post it shows, else whose profile it is. */
export function ownerOf(element: Element, url: URL): string | null {
  const [time] = timesIn(element, 1);
  const isPage = element === element.ownerDocument.documentElement || element.localName === 'body';
  const address = isPage || !time ? null : commentAddressOf(time);
  const page = maybePostAddress(url.href, url);
  const code = address?.code ?? page?.code ?? null;
  if (code === null) return isPage ? maybePageAccount(url) : null;
  const caption = isPage ? captionInFront(element.ownerDocument) : captionAbove(element);
  return (
    caption?.author ??
    embeddedPost(element.ownerDocument, code)?.owner ??
    (page?.code === code ? page.account : null) ??
    ownerInDate(element.ownerDocument, code)
  );
}

function captionInFront(document: Document): Caption | null {
  const dialogs = [...document.querySelectorAll(SELECTORS.dialog)].filter((dialog) =>
    dialog.querySelector(SELECTORS.time),
  );
  const box = dialogs.at(-1) ?? document.querySelector(SELECTORS.main);
  return box && captionIn(box, null);
}

export function postTextOf(row: Element, code: string): string | null {
  return captionAbove(row)?.text ?? (embeddedPost(row.ownerDocument, code)?.caption || null);
}
