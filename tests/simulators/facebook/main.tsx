// Knows how the simulated page is put together and how it keeps moving. Must not know any single part of it.
import { createRoot } from 'react-dom/client';
import { options } from './address.ts';
import { PAGES } from './data/posts.ts';
import { embedData } from './embedded-data.ts';
import { look } from './looks.ts';
import { arrive, drawAgain, usePage } from './page-state.ts';
import { Chat, Menu, Question } from './portals.tsx';
import { Directory, Go, GroupPost, PhotoViewer, PostDialog, Reel, Timeline } from './surfaces.tsx';
import './report.ts';

const DRAWN_AGAIN_MS = 1500;

function Page() {
  const surface = usePage((state) => state.surface);
  // Whoever looks at the count is drawn again with it.
  usePage((state) => state.drawing);
  return (
    <>
      <div role="banner" className={look('bar')}>
        <span className={look('brand')}>Piazza</span>
        {PAGES.map(({ person }) => (
          <Go key={person.id} to={`/${person.path}`}>
            {person.name}
          </Go>
        ))}
      </div>
      {surface.kind === 'timeline' || surface.kind === 'post' ? <Timeline page={surface.page} /> : null}
      {surface.kind === 'post' ? <PostDialog key={surface.post.id} post={surface.post} page={surface.page} /> : null}
      {surface.kind === 'group' ? <GroupPost post={surface.post} /> : null}
      {surface.kind === 'photo' ? <PhotoViewer post={surface.post} /> : null}
      {surface.kind === 'reel' ? <Reel post={surface.post} /> : null}
      {surface.kind === 'nothing' ? <Directory /> : null}
      <Chat />
      <Menu />
      <Question />
    </>
  );
}

document.documentElement.lang = options.lang;
embedData();
addEventListener('popstate', arrive);
if (!options.still) setInterval(drawAgain, DRAWN_AGAIN_MS);

const mount = document.getElementById('mount');
if (!mount) throw new Error('index.html has no #mount');
createRoot(mount).render(<Page />);
