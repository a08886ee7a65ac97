// Knows which part of the simulated network stands at which address. Must not know any single part of it.
import { createRoot } from 'react-dom/client';
import { type FakePost, POSTS, withMany } from './data.ts';
import { labels, lang, viewer } from './labels.ts';
import { Options } from './options.tsx';
import { go, usePage } from './page-state.ts';
import { PostDialog, PostPage } from './post.tsx';
import './report.ts';

const many = Number(new URLSearchParams(location.search).get('many') ?? 0);
const SHOWN: readonly FakePost[] = POSTS.map((post) => withMany(post, many));

/** A post opened from a profile stands in a dialog over it; loaded by its address it is a page. */
const startedAt = location.pathname;

function Profile({ of, posts }: { of: string; posts: readonly FakePost[] }) {
  return (
    <>
      <header>
        <h2>{of}</h2>
      </header>
      <div className="grid">
        {posts.map((post) => (
          <a
            key={post.code}
            href={`/${of}/p/${post.code}/`}
            onClick={(event) => {
              event.preventDefault();
              go(`/p/${post.code}/`);
            }}
          >
            {post.code}
          </a>
        ))}
      </div>
    </>
  );
}

function Page() {
  const { path } = usePage();
  const post = SHOWN.find(({ code }) => path.split('/').includes(code));
  const isPage = post !== undefined && path === startedAt;
  const owner = post?.by ?? path.split('/')[1] ?? '';
  const posts = SHOWN.filter(({ by }) => by === owner);
  return (
    <section>
      <nav>
        <a href="/">Vetrina</a>
        <a role="link" href={`/${viewer}/`}>
          <Face /> {labels.profile}
        </a>
      </nav>
      <main role="main">{isPage ? <PostPage post={post} /> : <Profile of={owner} posts={posts} />}</main>
      {post && !isPage ? <PostDialog post={post} /> : null}
      <Options />
    </section>
  );
}

const Face = () => <img alt={labels.picture(viewer)} src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" />;

document.documentElement.lang = lang;
const mount = document.getElementById('mount');
if (!mount) throw new Error('index.html has no #mount');
createRoot(mount).render(<Page />);
