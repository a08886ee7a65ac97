// Knows which article of the page is the post, which are its replies and which have nothing to do with it. Must not know what they say.
import { maybeFind } from '../dom.ts';
import { untilTaskEnds } from '../until-task-ends.ts';
import { isCompose, isLater, isListAbout, isMedia, maybeAccountOfPage, maybeStatus, type Status } from './addresses.ts';
import * as at from './selectors.ts';
import { follows, maybeHandle, maybeOwnStatus } from './tweet.ts';

/** The post whose page this is: of the address, or (under the compose dialog, which has an address of its own) the focal article. */
export function maybePageStatus(document: Document, url: URL = new URL(document.URL)): Status | null {
  const told = isListAbout(url) ? null : maybeStatus(url.href, url);
  if (told || !isCompose(url)) return told;
  const focal = maybeFind(document, `${at.ARTICLE}[tabindex="-1"]`, (article) => !article.closest(at.DIALOG));
  return focal && maybeOwnStatus(focal);
}

/** Where the conversation stands: beside an opened photo in its dialog, else in the page's column. */
function scopeOf(root: ParentNode): ParentNode {
  const beside = maybeFind(root, at.DIALOG_CONVERSATION, (section) => section.querySelector(at.CELL) !== null);
  return beside ?? maybeFind(root, at.COLUMN) ?? root;
}

/** Articles of the conversation in document order, also the post; none of a compose dialog, an advertisement or embedded in another. */
function articlesIn(scope: ParentNode): Element[] {
  const within = scope instanceof Element ? scope.closest(at.DIALOG) : null;
  const articles = [...scope.querySelectorAll(at.ARTICLE)].filter(
    (article) => article.closest(at.DIALOG) === within && !article.parentElement?.closest(at.ARTICLE),
  );
  return articles.filter(
    (article) => (article.matches(at.TWEET) || maybeOwnStatus(article) !== null) && !isAdvertisement(article),
  );
}

function isAdvertisement(article: Element): boolean {
  if (article.closest(at.TRACKED)) return true;
  return [...article.querySelectorAll(at.TRACKED)].some(
    (mark) => !mark.querySelector(at.VIDEO) && !mark.matches(at.VIDEO) && !mark.closest(at.VIDEO),
  );
}

/**
 * First cell with a heading and no post: from there on it is "Discover more". A heading over replies would have its order beside it. Where
 * the mark of cells is gone, a heading that stands in no post and below one: the page's own title stands above all.
 */
function maybeBoundary(scope: ParentNode, focal: Element | null): Element | null {
  const first = scope.querySelector(at.ARTICLE);
  return maybeFind(scope, at.HEADING, (heading) => {
    const cell = heading.closest(at.CELL);
    const box = cell ?? heading;
    if (heading.closest(at.ARTICLE) || box.querySelector(`${at.ARTICLE}, [aria-haspopup]`)) return false;
    return (cell !== null || (first !== null && follows(first, heading))) && (focal === null || follows(focal, box));
  });
}

interface Seen {
  readonly page: string;
  /** Posts below "Discover more": once the heading is scrolled out of the page they would look like replies. */
  readonly unrelated: Set<string>;
  /** Earliest post seen in the conversation: its opener, or the nearest to it so far. */
  root: Status | null;
}

/** What the page in front has shown, as numbers and handles: the nodes themselves come and go while one scrolls. */
const seenOn = new WeakMap<Document, Seen>();

function memoryOf(document: Document, page: string): Seen {
  const known = seenOn.get(document);
  if (known?.page === page) return known;
  const fresh: Seen = { page, unrelated: new Set(), root: null };
  seenOn.set(document, fresh);
  return fresh;
}

const documentOf = (root: ParentNode): Document => root.ownerDocument ?? (root as Document);

/** Only the post whose page it is: a timeline may hold the same post among others. */
const isFocal = (article: Element | null): boolean => article?.getAttribute('tabindex') === '-1';

/** A timeline that is still in the page after the address has changed, or lies behind an opened photo. */
function isAnotherPage(scope: ParentNode, document: Document): boolean {
  if (maybeFind(scope, at.OTHER_PAGES, (mark) => !mark.closest(at.CELL))) return true;
  return isMedia(new URL(document.URL)) && !(scope instanceof Element && scope.closest(at.DIALOG));
}

/** Those of the replies of the page that stand below `root`: which articles are replies only the whole page tells. */
export function findReplies(root: ParentNode): Element[] {
  const document = documentOf(root);
  const replies = repliesOn(document);
  return root === document ? replies : replies.filter((reply) => root.contains(reply));
}

/**
 * Replies on the page of one post, each once; none on timelines and profiles. What answers a post was written after it and so has a
 * larger number: this tells replies from ancestors also while the post itself is scrolled out of the page.
 */
function repliesOn(document: Document): Element[] {
  const page = maybePageStatus(document);
  if (!page) return [];
  const scope = scopeOf(document);
  const articles = articlesIn(scope);
  const statuses = new Map(articles.map((article) => [article, maybeOwnStatus(article)]));
  const focal = articles.find((article) => statuses.get(article)?.id === page.id) ?? null;
  if (!isFocal(focal) && isAnotherPage(scope, document)) return [];
  const boundary = maybeBoundary(scope, focal);
  const { unrelated } = memoryOf(document, page.id);
  const found = new Map<string | Element, Element>();
  let beyond = false;
  for (const article of articles) {
    const id = statuses.get(article)?.id ?? null;
    beyond ||= (boundary !== null && follows(boundary, article)) || (id !== null && unrelated.has(id));
    if (beyond && id !== null) unrelated.add(id);
    const answers = id === null ? isBelow(article, focal) : id !== page.id && isLater(id, page.id);
    const key = id ?? article;
    if (!beyond && answers && !found.has(key)) found.set(key, article);
  }
  return [...found.values()];
}

/** Without a number only the place tells: what stands above the post came before it. */
const isBelow = (article: Element, focal: Element | null): boolean =>
  focal === null ? !isFocal(article) : follows(focal, article);

/** Replies counted by their dated links alone. */
export function seenReplies(root: ParentNode): number {
  const document = documentOf(root);
  const page = maybePageStatus(document);
  if (!page) return 0;
  const scope = scopeOf(root);
  const boundary = maybeBoundary(scope, null);
  const { unrelated } = memoryOf(document, page.id);
  const ids = new Set<string>();
  let focal = false;
  for (const time of scope.querySelectorAll('a > time')) {
    const status = maybeStatus(time.parentElement?.getAttribute('href') ?? null, document.baseURI);
    if (!status || time.closest(at.TRACKED)) continue;
    if (status.id === page.id) focal ||= isFocal(time.closest(at.ARTICLE));
    if (unrelated.has(status.id) || (boundary && follows(boundary, time))) continue;
    if (isLater(status.id, page.id)) ids.add(status.id);
  }
  return !focal && isAnotherPage(scope, document) ? 0 : ids.size;
}

/** The article of the page's post; null while it is scrolled out of the page. */
export function maybeFocal(document: Document, page: Status): Element | null {
  const known = focals(document);
  const before = known.get(page.id);
  if (before !== undefined) return before;
  const focal = articlesIn(scopeOf(document)).find((article) => maybeOwnStatus(article)?.id === page.id) ?? null;
  known.set(page.id, focal);
  return focal;
}

/** Every comment asks for both: by the number of the post, by the address of the page. */
const focals = untilTaskEnds((_: Document) => new Map<string, Element | null>());
const rootAuthors = untilTaskEnds((_: Document) => new Map<string, string | null>());

/**
 * Key of the account that opened the conversation: only that account can hide replies. It wrote the topmost post above the focal one;
 * until that has been seen, the account of the focal post or of the address. On other pages: the account in whose place they stand.
 */
export function maybeRootAuthor(document: Document, url: URL): string | null {
  const known = rootAuthors(document);
  const before = known.get(url.href);
  if (before !== undefined) return before;
  const author = rootAuthorNow(document, url);
  known.set(url.href, author);
  return author;
}

function rootAuthorNow(document: Document, url: URL): string | null {
  const page = maybePageStatus(document, url);
  if (!page) return maybeAccountOfPage(url)?.toLowerCase() ?? null;
  const memory = memoryOf(document, page.id);
  for (const article of articlesIn(scopeOf(document))) {
    const status = maybeOwnStatus(article);
    if (!status || isLater(status.id, page.id)) continue;
    const handle = maybeHandle(article) ?? status.handle;
    if (handle !== null && (memory.root === null || !isLater(status.id, memory.root.id)))
      memory.root = { id: status.id, handle };
  }
  return (memory.root?.handle ?? page.handle)?.toLowerCase() ?? null;
}

/** Cells that load further replies: a button and neither a post nor an account nor a heading. */
export function hasMoreReplies(root: ParentNode): boolean {
  if (!maybePageStatus(documentOf(root))) return false;
  const scope = scopeOf(root);
  const boundary = maybeBoundary(scope, null);
  return [...scope.querySelectorAll(at.CELL)].some(
    (cell) =>
      cell.querySelector(at.LOAD_MORE) !== null &&
      cell.querySelector(at.NOT_LOAD_MORE) === null &&
      (boundary === null || follows(cell, boundary)),
  );
}
