// Knows which video or post stands on which address, that comments come late and that their elements are filled again on the next page. Must not know the markup of a comment.
import { make } from '../make-element.ts';
import { CALL, many, OTHER, POST, SHORT, SUBJECTS, type Subject } from './data.ts';
import { popups } from './menu-popup.ts';
import './page.css';
import { extra, speaks, still } from './page-options.ts';
import './report.ts';
import { fillThread, threadElement } from './threads.ts';

const LATE_MS = 250;

const subjectHere = (): Subject | undefined => {
  const id = new URLSearchParams(location.search).get('v') ?? location.pathname.split('/').at(-1);
  return SUBJECTS.find((subject) => subject.id === id);
};

const title = make('h1');
const ownerLink = make('a');
const owner = make('ytd-video-owner-renderer', {}, make('ytd-channel-name', { id: 'channel-name' }, ownerLink));
const postAuthor = make('a', { id: 'author-text' });
const postText = make('yt-formatted-string', { id: 'content-text' });
const post = make('ytd-backstage-post-renderer', {}, postAuthor, postText);
const contents = make('div', { id: 'contents' });
const section = make('ytd-item-section-renderer', { id: 'sections' }, contents);
const comments = make('ytd-comments', { id: 'comments' });
const metadata = make('ytd-watch-metadata', {}, make('div', { id: 'title' }, title), owner);
const topBox = make(
  'ytd-comment-simplebox-renderer',
  {},
  make('yt-img-shadow', { id: 'author-thumbnail' }, make('img', { id: 'img', alt: speaks, width: '40', height: '40' })),
);
comments.prepend(topBox);
const watch = make('ytd-watch-flexy', {}, metadata, comments);
const panel = make('ytd-engagement-panel-section-list-renderer', {
  'target-id': 'engagement-panel-comments-section',
  visibility: 'ENGAGEMENT_PANEL_VISIBILITY_EXPANDED',
});
const reels = make('div', { id: 'shorts-inner-container' });
const shorts = make('ytd-shorts', {}, reels, panel);

/** Its neighbours are loaded beforehand. */
const reel = ({ owner, title: words }: Pick<Subject, 'owner' | 'title'>, active: boolean) =>
  make(
    'ytd-reel-video-renderer',
    active ? { 'is-active': '' } : {},
    make('yt-reel-channel-bar-view-model', {}, make('a', { href: `/@${owner}/shorts` }, `@${owner}`)),
    make('yt-shorts-video-title-view-model', {}, make('h2', {}, words)),
  );

function links(): HTMLElement {
  const to = (subject: Subject) => {
    const path = { post: 'post', short: 'shorts', video: null }[subject.kind];
    const href = path === null ? addressOf(subject) : `/${path}/${subject.id}${location.search}`;
    const link = make('a', { href, 'data-to': subject.id }, subject.title);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.pushState(null, '', href);
      setTimeout(navigated, still ? 0 : LATE_MS);
    });
    return link;
  };
  return make('nav', {}, to(CALL), to(OTHER), to(POST), to(SHORT));
}

function addressOf(subject: Subject): string {
  const query = new URLSearchParams(location.search);
  query.set('v', subject.id);
  return `/watch?${query}`;
}

/** Until the new comments are there the old ones stay, under the new address. */
function navigated(): void {
  const subject = subjectHere();
  document.dispatchEvent(new CustomEvent('yt-navigate-finish'));
  if (!subject) return;
  title.textContent = subject.title;
  ownerLink.setAttribute('href', `/@${subject.owner}`);
  postAuthor.setAttribute('href', `/@${subject.owner}`);
  postText.textContent = subject.title;
  watch.toggleAttribute('hidden', subject.kind === 'short');
  shorts.toggleAttribute('hidden', subject.kind !== 'short');
  (subject.kind === 'short' ? panel : comments).append(section);
  reels.replaceChildren(reel({ owner: 'altro_canale', title: 'Il precedente' }, false), reel(subject, true));
  metadata.toggleAttribute('hidden', subject.kind === 'post');
  post.toggleAttribute('hidden', subject.kind !== 'post');
  if (still) load(subject);
  else setTimeout(() => load(subject), LATE_MS);
}

/** The same elements, other comments; what is left over goes. */
function load(subject: Subject): void {
  const threads = [...contents.querySelectorAll<HTMLElement>(':scope > ytd-comment-thread-renderer')];
  const shown = [...subject.comments, ...many(subject, extra)];
  shown.forEach((data, index) => {
    const thread = threads[index] ?? threadElement();
    fillThread(thread, data, subject);
    if (!thread.isConnected) contents.append(thread);
  });
  for (const thread of threads.slice(shown.length)) thread.remove();
  contents.querySelector('ytd-continuation-item-renderer')?.remove();
  if (subject === CALL) contents.append(make('ytd-continuation-item-renderer'));
}

watch.prepend(post);
document.getElementById('app')?.append(links(), watch, shorts, popups);
navigated();
