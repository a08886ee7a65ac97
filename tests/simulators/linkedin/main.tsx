// Knows which card stands where on the simulated page, and that its links lead on without a reload. Must not know the markup of a card.
import { type MouseEvent, useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { isPostPage, type Options, optionsOf } from './address.ts';
import { INAIL, POLIMI } from './data/accounts.ts';
import { postsAt, withMany } from './data/posts.ts';
import type { SimulatedPost } from './data/shapes.ts';
import { EmberCard } from './ember.tsx';
import { GuestPage } from './guest.tsx';
import { PageContext, restartEmberIds, useBeat } from './page-state.tsx';
import './report.ts';
import { SduiCard } from './sdui.tsx';
import './style.css';

const LATE_BADGE_MS = 1200;

function App() {
  const [path, setPath] = useState(location.pathname);
  // The switches hold for the whole visit, also when a link leads to another page of it.
  const options = useMemo(() => optionsOf(new URLSearchParams(location.search)), []);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [badges, setBadges] = useState(options.still);
  useBeat(options.still);
  restartEmberIds();

  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  useEffect(() => {
    const timer = setTimeout(() => setBadges(true), LATE_BADGE_MS);
    return () => clearTimeout(timer);
  }, []);

  const go = (event: MouseEvent<HTMLAnchorElement>): void => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
    scrollTo(0, 0);
  };
  const page = { options, gone, badges, remove: (id: string) => setGone((before) => new Set([...before, id])) };
  return (
    <PageContext value={page}>
      <header className="bar-top">
        <nav>
          <a href="/feed/" onClick={go}>
            {options.labels.feed}
          </a>
          <a href={`/company/${INAIL.slug}/posts/`} onClick={go}>
            {INAIL.name}
          </a>
          <a href={`/company/${POLIMI.slug}/posts/`} onClick={go}>
            {POLIMI.name}
          </a>
        </nav>
      </header>
      <Cards key={path} path={path} options={options} />
    </PageContext>
  );
}

function Cards({ path, options }: { path: string; options: Options }) {
  const posts = postsAt(path).map((post, index) =>
    index === 0 && options.many > 0 ? withMany(post, options.many) : post,
  );
  const detail = isPostPage(path);
  if (options.dialect === 'guest') return <GuestPage posts={posts} />;
  if (options.dialect === 'sdui') return <SduiPage posts={posts} detail={detail} />;
  if (options.dialect === 'ember') return <EmberPage posts={posts} detail={detail} />;
  if (!detail) {
    const even = posts.filter((_, index) => index % 2 === 0);
    const odd = posts.filter((_, index) => index % 2 === 1);
    return (
      <>
        <EmberPage posts={even} detail={false} />
        <SduiPage posts={odd} detail={false} />
      </>
    );
  }
  // One post in both dialects at once: the first comments in one, the others in the other.
  const halves = posts.map((post) => Math.ceil(post.comments.length / 2));
  const first = posts.map((post, index) => ({ ...post, comments: post.comments.slice(0, halves[index]) }));
  const second = posts.map((post, index) => ({ ...post, comments: post.comments.slice(halves[index]) }));
  return (
    <>
      <EmberPage posts={first} detail />
      <SduiPage posts={second} detail />
    </>
  );
}

interface PageProps {
  readonly posts: readonly SimulatedPost[];
  readonly detail: boolean;
}

/** Somebody else's post is in the feed because of its comment. */
const headerOf = (post: SimulatedPost) => (post.by === INAIL || post.by === POLIMI ? undefined : post.comments[0]);

function EmberPage({ posts, detail }: PageProps) {
  return (
    <main aria-label="Main Feed" className="column">
      {posts.map((post, index) => (
        <div key={post.activity} data-id={`urn:li:activity:${post.activity}`} data-finite-scroll-hotkey-item={index}>
          <EmberCard post={post} comments={post.comments} header={headerOf(post)} />
        </div>
      ))}
      {detail ? null : (
        // A card that has not been reached yet: its number is there, its content is not.
        <div data-id="urn:li:activity:7400000000000000999">
          <div className="occludable-update occludable-update-hint" />
        </div>
      )}
    </main>
  );
}

function SduiPage({ posts, detail }: PageProps) {
  const cards = posts.map((post) => (
    <SduiCard key={post.activity} post={post} comments={post.comments} header={headerOf(post)} detail={detail} />
  ));
  return (
    <div
      data-sdui-screen={`com.linkedin.sdui.flagshipnav.feed.${detail ? 'UpdateDetail' : 'MainFeed'}`}
      className="column"
    >
      <aside>
        <div role="menu">
          <div>
            <a href="/me/profile-views/">
              <p>Visitatori del profilo</p>
            </a>
          </div>
        </div>
      </aside>
      <section role="main">
        {detail ? (
          cards
        ) : (
          <div role="list" data-testid="mainFeed">
            {cards}
          </div>
        )}
      </section>
    </div>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('no #root in index.html');
document.documentElement.lang = optionsOf(new URLSearchParams(location.search)).lang;
createRoot(root).render(<App />);
