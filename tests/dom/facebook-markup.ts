// Knows pieces of Facebook's markup as hand-made strings (roles and attributes as really seen, people invented). Must not know what is read from them.

const HOST = 'https://www.facebook.com';
export const encoded = (post: string, comment: string): string =>
  encodeURIComponent(btoa(`comment:${post}_${comment}`));

export interface Markup {
  readonly id: string;
  readonly post?: string;
  readonly parent?: string;
  readonly name?: string;
  /** Profile path and query, without leading slash. */
  readonly profile?: string;
  readonly label?: string;
  /** Inside of the text's own box; null: none. */
  readonly text?: string | null;
  /** Whole footer; null: none. */
  readonly footer?: string | null;
  readonly avatar?: string;
  readonly nameLink?: string;
  readonly afterBubble?: string;
  readonly inside?: string;
}

export const line = (words: string): string => `<div><div dir="auto" style="text-align: start;">${words}</div></div>`;

export function commentMarkup(given: Markup): string {
  const {
    id,
    post = '9001',
    parent,
    name = 'Carla Finta',
    profile = 'carla.finta',
    inside = '',
    afterBubble = '',
  } = given;
  const joint = profile.includes('?') ? '&' : '?';
  const href = `${HOST}/${profile}${joint}comment_id=${encoded(post, id)}&__cft__[0]=AZx`;
  const numbers = parent ? `comment_id=${parent}&reply_comment_id=${id}` : `comment_id=${id}`;
  const {
    label = `Commento di ${name} una settimana fa`,
    text = line('Testo del commento'),
    avatar = `<a role="link" aria-hidden="true" tabindex="-1" href="${href}"><svg role="none"><image></image></svg></a>`,
    nameLink = `<span><span><a role="link" aria-hidden="false" tabindex="0" href="${href}"><span><span dir="auto">${name}</span></span></a></span></span>`,
    footer = `<ul aria-hidden="false"><li><span><div><a role="link" tabindex="0" href="${HOST}/inail/posts/pfbid0A?${numbers}&__cft__[0]=AZx">1 sett.</a></div></span></li></ul>`,
  } = given;
  return `<div role="article" aria-label="${label}" tabindex="-1">
    <div><span>${avatar}</span></div>
    <div><div>
      <div>${nameLink}${text === null ? '' : `<div><span dir="auto" lang="it-IT">${text}</span></div>`}</div>
      ${afterBubble}
      ${footer === null ? '' : `<div>${footer}</div>`}
    </div></div>
    ${inside}
  </div>`;
}

/** A thread as when logged out: the comment, and the slot of its replies beside it. */
export const thread = (comment: string, replies: readonly string[] = []): string =>
  `<div><div>${comment}<div>${replies.map((reply) => `<div>${reply}</div>`).join('')}</div></div></div>`;

interface PostMarkup {
  readonly author?: string;
  readonly message?: string;
  readonly head?: string;
}

/** The post dialog around a list of threads. */
export function postMarkup(
  threads: readonly string[],
  { author = 'inail', message = 'Testo del post', head = '' }: PostMarkup = {},
): string {
  return `${head}<div role="dialog" aria-labelledby="_r_0_"><h2 dir="auto"><span dir="auto" id="_r_0_">Post</span></h2>
    <div role="article" aria-posinset="1" aria-labelledby="_r_2_" aria-describedby="_r_3_ _r_4_"><div data-virtualized="false">
      <div data-ad-rendering-role="profile_name"><h3 id="_r_2_"><a role="link" href="${HOST}/${author}?__cft__[0]=AZx"><strong><span>Inail</span></strong></a></h3></div>
      <a role="link" href="${HOST}/${author}/posts/pfbid0A?__cft__[0]=AZx">30 maggio</a>
      <div dir="auto"><div data-ad-rendering-role="story_message"><div data-ad-preview="message" data-ad-comet-preview="message"><span dir="auto">${line(message)}</span></div></div></div>
      <div data-visualcompletion="ignore-dynamic"><div role="button" aria-expanded="true"><span dir="auto">3 commenti</span></div>
        <div>${threads.join('')}<div role="status" aria-label="…" data-visualcompletion="loading-state"></div></div>
      </div>
    </div></div></div>`;
}

export const embedded = (...nodes: readonly object[]): string =>
  `<script type="application/json" data-sjs>${JSON.stringify({ require: [['x', null, null, [{ __bbox: { nodes } }]]] })}</script>`;
