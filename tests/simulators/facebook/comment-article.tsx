// Knows how one comment is drawn. Must not know where it stands in its thread.
import type { ReactNode } from 'react';
import { viewerOf } from './address.ts';
import { Button } from './button.tsx';
import type { FakePost } from './data/shapes.ts';
import { labels } from './labels.ts';
import { authorLink, timeLink } from './links.ts';
import { look } from './looks.ts';
import { focus, hover, type LiveComment, openBox, openMenu, openText, usePage } from './page-state.ts';
import { Words, withEmoji } from './words.tsx';

interface Props {
  readonly comment: LiveComment;
  readonly parent: LiveComment | null;
  readonly post: FakePost;
  readonly group: string | null;
  /** Replies and reply boxes of layout b stand inside. */
  readonly inside?: ReactNode;
}

export function CommentArticle(props: Props) {
  const { comment, parent, inside } = props;
  const hovered = usePage((state) => state.hovered === comment.id);
  const time = labels.ago(comment.minutesAgo);
  const label = parent
    ? labels.replyBy(comment.by.name, parent.by.name, time)
    : labels.commentBy(comment.by.name, time);
  return (
    <div
      role="article"
      aria-label={label}
      tabIndex={-1}
      className={look('comment')}
      onPointerOver={(event) => {
        event.stopPropagation();
        hover(comment.id);
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) focus(comment.id);
      }}
    >
      <div className={look('row')}>
        <Avatar {...props} />
        <div>
          <div className={look('row')}>
            <div className={look(comment.hidden ? 'greyed' : 'bubble')}>
              <Badges {...props} />
              <Name {...props} />
              <Text {...props} />
            </div>
            {hovered ? <Dots {...props} /> : null}
          </div>
          <Attachment {...props} />
          {comment.unnumbered ? null : <Footer {...props} />}
        </div>
      </div>
      {inside}
    </div>
  );
}

function Avatar({ comment, post, group }: Props) {
  const colour = `hsl(${(Number(comment.by.id) * 47) % 360} 35% 60%)`;
  const picture = (
    <svg role="none" width="32" height="32" viewBox="0 0 32 32">
      <circle cx="16" cy="16" r="16" fill={colour} />
      <circle cx="16" cy="12" r="5" fill="#fff" />
      <path d="M5 30a11 11 0 0 1 22 0z" fill="#fff" />
    </svg>
  );
  if (comment.by.path === null) return <span className={look('avatar')}>{picture}</span>;
  return (
    <span className={look('avatar')}>
      <a role="link" aria-hidden="true" tabIndex={-1} href={authorLink(comment.by, comment, post, group)}>
        {picture}
      </a>
    </span>
  );
}

function Badges({ comment, post }: Props) {
  const badges = [...(comment.by.id === post.by.id ? [labels.author] : []), ...(comment.topFan ? [labels.topFan] : [])];
  return (
    <>
      {comment.mark ? (
        <div>
          <span dir="auto">{comment.mark}</span>
        </div>
      ) : null}
      {badges.map((badge) => (
        <Button key={badge} looks={['badge']} label={labels.badges} onPress={() => {}}>
          <span dir="auto">{badge}</span>
        </Button>
      ))}
    </>
  );
}

function Name({ comment, post, group }: Props) {
  const name = (
    <span className={look('author')}>
      <span dir="auto">{withEmoji(comment.by.name)}</span>
    </span>
  );
  if (comment.by.path === null) return <span>{name}</span>;
  return (
    <span>
      <span>
        <a role="link" aria-hidden="false" tabIndex={0} href={authorLink(comment.by, comment, post, group)}>
          {name}
        </a>
      </span>
    </span>
  );
}

function Text({ comment }: Props) {
  const opened = usePage((state) => state.opened.has(comment.id));
  if (comment.pieces.every((piece) => piece === '')) return null;
  return (
    <div>
      <span dir="auto" lang="it-IT" className={look()}>
        <Words pieces={comment.pieces} onMore={opened ? null : () => openText(comment.id)} />
      </span>
    </div>
  );
}

function Attachment({ comment }: Props) {
  if (comment.attachment === 'sticker') {
    return (
      <div className={look('sticker')}>
        <div role="img" style={{ backgroundImage: 'none' }}>
          🐻
        </div>
      </div>
    );
  }
  if (comment.attachment !== 'card') return null;
  return (
    <div data-ft="{}" className={look('preview')}>
      <a href="https://l.facebook.com/l.php?u=https%3A%2F%2Fnotizie-finte.example%2Flaboratorio&h=AT0finto">
        <h3>
          <span dir="auto">Il laboratorio apre le porte</span>
        </h3>
        <span dir="auto">notizie-finte.example</span>
      </a>
    </div>
  );
}

function Dots({ comment }: Props) {
  const open = usePage((state) => state.menu?.comment.id === comment.id);
  const viewer = usePage((state) => viewerOf(state.surface));
  const label = comment.by.id === viewer.id ? labels.menuOwn : labels.menuOthers;
  return (
    <Button looks={['dots']} label={label} popup expanded={open} onPress={(target) => openMenu(comment, target)} />
  );
}

function Footer({ comment, parent, post }: Props) {
  return (
    <div>
      <ul aria-hidden="false" className={look('footer')}>
        <li>
          <span>
            <div>
              <a role="link" tabIndex={0} href={timeLink(comment, parent, post)}>
                {labels.short(comment.minutesAgo)}
              </a>
            </div>
          </span>
        </li>
        <li>
          <Button label={labels.like} onPress={() => {}}>
            {labels.like}
          </Button>
        </li>
        <li>
          <Button onPress={() => openBox(comment.id)}>{labels.reply}</Button>
        </li>
        {comment.hidden ? <li>{labels.hidden}</li> : null}
      </ul>
    </div>
  );
}
