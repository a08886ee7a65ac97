// Knows how a post is drawn around its comments. Must not know on which surface.
import { type ReactNode, useId } from 'react';
import { Button } from './button.tsx';
import type { FakePost } from './data/shapes.ts';
import { labels } from './labels.ts';
import { postLink, profileLink } from './links.ts';
import { look } from './looks.ts';
import { usePage } from './page-state.ts';
import { CommentList, PostBox, SortButton } from './threads.tsx';
import { Words } from './words.tsx';

interface Props {
  readonly post: FakePost;
  readonly group?: string | null;
}

export function PostHead({ post, group = null }: Props) {
  return (
    <div className={look('between')}>
      <div>
        <div data-ad-rendering-role="profile_name">
          <h3>
            <span>
              <a role="link" tabIndex={0} href={profileLink(post.by, group)} className={look('author')}>
                <strong>
                  <span>{post.by.name}</span>
                </strong>
              </a>
            </span>
          </h3>
        </div>
        <div className={look('soft')}>
          <a role="link" aria-label="5 ottobre alle ore 10:00" tabIndex={0} href={postLink(post)}>
            5 ottobre alle ore 10:00
          </a>
        </div>
      </div>
      <Button looks={['dots']} label={labels.postMenu} popup expanded={false} onPress={() => {}} />
    </div>
  );
}

export function PostMessage({ post }: Props) {
  return (
    <div dir="auto">
      <div data-ad-rendering-role="story_message">
        <div data-ad-preview="message" data-ad-comet-preview="message">
          <div>
            <div>
              <span dir="auto">
                <Words pieces={[post.text]} onMore={null} />
              </span>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}

/** Reactions, counters, actions, and what is said below. */
export function Below({ post, group = null, children }: Props & { readonly children?: ReactNode }) {
  const count = usePage((state) =>
    (state.comments[post.id] ?? []).reduce((sum, one) => sum + 1 + one.replies.length, 0),
  );
  return (
    <div data-visualcompletion="ignore-dynamic">
      <div className={look('between', 'soft')}>
        <span role="toolbar" aria-label={labels.reactions}>
          <Button label={labels.reacted(12)} onPress={() => {}} />
        </span>
        <Button expanded onPress={() => {}}>
          <span dir="auto">{labels.comments(count)}</span>
        </Button>
      </div>
      <div className={look('actions')}>
        <Button onPress={() => {}}>
          <span dir="auto">{labels.like}</span>
        </Button>
        <Button label={labels.leaveComment} onPress={() => {}}>
          <span dir="auto">{labels.comment}</span>
        </Button>
      </div>
      {children ?? (
        <>
          <SortButton />
          <CommentList post={post} group={group} />
          <PostBox post={post} />
        </>
      )}
    </div>
  );
}

/** The post as an article that holds its comments too. */
export function PostArticle({ post }: Props) {
  const id = useId();
  return (
    <div role="article" aria-posinset={1} aria-labelledby={`${id}name`} aria-describedby={`${id}time ${id}text`}>
      <div data-virtualized="false">
        <div id={`${id}name`}>
          <PostHead post={post} />
        </div>
        <div id={`${id}text`}>
          <PostMessage post={post} />
        </div>
        <Below post={post} />
      </div>
    </div>
  );
}
