// Knows the surfaces of the simulated network: timeline, post dialog, group, photo, reel. Must not know how a comment is drawn.
import { type MouseEvent as ReactMouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { options } from './address.ts';
import { Button } from './button.tsx';
import { CommentArticle } from './comment-article.tsx';
import { PAGES, POSTS } from './data/posts.ts';
import type { FakePost, Person } from './data/shapes.ts';
import { labels } from './labels.ts';
import { look } from './looks.ts';
import { navigate, openPanel, usePage } from './page-state.ts';
import { Below, PostArticle, PostHead, PostMessage } from './post-parts.tsx';
import { CommentList, PostBox, SortButton } from './threads.tsx';

/** Links of this page do not load a document. */
export function Go({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  const go = (event: ReactMouseEvent): void => {
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} onClick={go}>
      {children}
    </a>
  );
}

export function Timeline({ page }: { readonly page: Person }) {
  const posts = PAGES.find(({ person }) => person.id === page.id)?.posts ?? [];
  return (
    <div role="main" data-pagelet="page">
      <div className={look('column')} data-pagelet="ProfileTimeline">
        <h1 className={look('cover')}>{page.name}</h1>
        {posts.map((post, index) => (
          <div key={post.id} aria-posinset={index + 1} className={look('card', 'padded')}>
            <PostHead post={post} />
            <PostMessage post={post} />
            <Below post={post}>
              <Go to={post.path}>{labels.viewMore}</Go>
              <Preview post={post} />
            </Below>
          </div>
        ))}
      </div>
    </div>
  );
}

/** One comment under a post of the timeline. */
function Preview({ post }: { readonly post: FakePost }) {
  const first = usePage((state) => state.comments[post.id]?.[0]);
  if (!first) return null;
  return (
    <div>
      <h3 className={look('unseen')}>{labels.preview}</h3>
      <ul>
        <li>
          <div>
            <CommentArticle comment={first} parent={null} post={post} group={null} />
          </div>
        </li>
      </ul>
    </div>
  );
}

export function PostDialog({ post, page }: { readonly post: FakePost; readonly page: Person }) {
  const close = (): void => navigate(`/${page.path}`);
  const inside = (
    <div>
      <div aria-hidden="false" className={look('dialog')}>
        <div className={look('dialogHead')}>
          <h2 dir="auto">
            <span dir="auto" id="dialog-title">
              {labels.post(post.by.name)}
            </span>
          </h2>
          <Button looks={['close']} label={labels.close} onPress={close}>
            <svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12">
              <path d="M1 1l10 10M11 1L1 11" stroke="currentColor" strokeWidth="2" />
            </svg>
          </Button>
        </div>
        <div className={look('scroller')}>
          <PostArticle post={post} />
        </div>
      </div>
    </div>
  );
  if (options.nativeModal) return <NativeModal onClose={close}>{inside}</NativeModal>;
  return <Veiled onClose={close}>{inside}</Veiled>;
}

interface DialogProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function Veiled({ onClose, children }: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const closing = useRef(onClose);
  closing.current = onClose;
  useEffect(() => {
    if (!options.trap) return;
    const stop = new AbortController();
    const { signal } = stop;
    const isOutside = (target: EventTarget | null): boolean =>
      target instanceof Element && !box.current?.contains(target);
    const fromMenu = (target: EventTarget | null): boolean =>
      target instanceof Element && target.closest('[role="menu"]') !== null;
    document.addEventListener(
      'focusin',
      (event) => {
        if (isOutside(event.target) && !fromMenu(event.target)) box.current?.focus();
      },
      { signal },
    );
    document.addEventListener(
      'mousedown',
      (event) => {
        if (isOutside(event.target) && !fromMenu(event.target)) closing.current();
      },
      { signal },
    );
    return () => stop.abort();
  }, []);
  return (
    <div className={look('veil')}>
      <div ref={box} role="dialog" aria-labelledby="dialog-title" tabIndex={-1}>
        {children}
      </div>
    </div>
  );
}

function NativeModal({ onClose, children }: DialogProps) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={box} role="dialog" aria-labelledby="dialog-title" onCancel={onClose}>
      {children}
    </dialog>
  );
}

/** The root post is a plain box; while a comment has the focus, its subtree is there twice. */
export function GroupPost({ post }: { readonly post: FakePost }) {
  const focused = usePage((state) => state.comments[post.id]?.find((one) => one.id === state.focused));
  return (
    <div role="main">
      <div role="presentation" className={look('column')}>
        <div className={look('card', 'padded')}>
          <h2 dir="auto">
            <span>{labels.post(post.by.name)}</span>
          </h2>
          <PostHead post={post} group="123" />
          <PostMessage post={post} />
          <Below post={post} group="123" />
          {focused ? (
            <div className={look('unseen')}>
              <CommentArticle comment={focused} parent={null} post={post} group="123" />
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
}

export function PhotoViewer({ post }: { readonly post: FakePost }) {
  return (
    <div className={look('photo')}>
      <div role="main" className={look('picture')}>
        Fotografia
      </div>
      <div role="complementary" className={look('side')}>
        <PostHead post={post} />
        <span dir="auto">
          <div dir="auto" style={{ textAlign: 'start' }}>
            {post.text}
          </div>
        </span>
        <Below post={post} />
      </div>
    </div>
  );
}

/** The comments are closed at first. */
export function Reel({ post }: { readonly post: FakePost }) {
  const open = usePage((state) => state.panelOpen);
  return (
    <div className={look('reel')}>
      <div role="main" className={look('picture')}>
        <Button label={labels.comment} onPress={openPanel}>
          {labels.comment}
        </Button>
      </div>
      {open ? (
        <div role="complementary" className={look('side')}>
          <PostHead post={post} />
          <SortButton />
          <CommentList post={post} />
          <span>
            {post.comments.length}/{post.comments.length}
          </span>
          <PostBox post={post} />
        </div>
      ) : null}
    </div>
  );
}

export function Directory() {
  return (
    <div role="main" className={look('column')}>
      <h1>Piazza: pagina di prova</h1>
      <ul>
        {POSTS.map((post) => (
          <li key={post.id}>
            <Go to={post.path}>{post.path}</Go>
          </li>
        ))}
      </ul>
    </div>
  );
}
