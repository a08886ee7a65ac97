// Knows the shapes in which Instagram serves a post (captures of 2025-11, 2026-02 and 2026-05; the dialog from other tools), with invented people and words. Must not know how they are read.

export interface Said {
  readonly id: string;
  readonly by: string;
  /** Markup of the words; "" for none. */
  readonly words: string;
  readonly at?: string;
  readonly replies?: readonly Said[];
  /** In the line of the name, after it. */
  readonly badge?: string;
  /** Below the words. */
  readonly below?: string;
  /** Has a story to show: its picture is a button and no link. */
  readonly story?: true;
  readonly verified?: true;
}

export interface Words {
  readonly reply: string;
  readonly like: string;
  readonly likes: string;
  readonly picture: (name: string) => string;
  readonly showReplies: (count: number) => string;
  readonly hideReplies: string;
  readonly options: string;
  readonly add: string;
}

export const IT: Words = {
  reply: 'Rispondi',
  like: 'Mi piace',
  likes: '3 “Mi piace”',
  picture: (name) => `Immagine del profilo di ${name}`,
  showReplies: (count) => `Visualizza tutte le ${count} risposte`,
  hideReplies: 'Nascondi tutte le risposte',
  options: 'Altre opzioni',
  add: 'Aggiungi un commento...',
};
export const EN: Words = {
  reply: 'Reply',
  like: 'Like',
  likes: '3 likes',
  picture: (name) => `${name}'s profile picture`,
  showReplies: (count) => `View all ${count} replies`,
  hideReplies: 'Hide all replies',
  options: 'More options',
  add: 'Add a comment…',
};

export interface Shown {
  readonly code: string;
  readonly by: string;
  /** Markup of the caption; null for a post without words. */
  readonly caption: string | null;
  readonly comments: readonly Said[];
  readonly words: Words;
  /** Replies are open below their comment. */
  readonly open?: boolean;
  readonly loggedOut?: boolean;
  /** Where links lead: saved pages may hold whole addresses. */
  readonly origin?: string;
}

const at = (said: Said): string => said.at ?? '2026-05-14T10:00:00.000Z';
const user = (shown: Shown, name: string): string => `${shown.origin ?? ''}/${name}/`;
const address = (shown: Shown, said: Said): string => `${shown.origin ?? ''}/p/${shown.code}/c/${said.id}/`;

function picture(shown: Shown, { by, story }: Pick<Said, 'by' | 'story'>): string {
  const image = `<img alt="${shown.words.picture(by)}" src="data:,">`;
  return story
    ? `<div role="button" tabindex="0"><canvas></canvas><span role="link" tabindex="-1" style="height:32px;width:32px">${image}</span></div>`
    : `<a role="link" tabindex="0" href="${user(shown, by)}" style="height:32px;width:32px">${image}</a>`;
}

const VERIFIED = '<div><svg aria-label="Verified" role="img" height="12"><title>Verified</title></svg></div>';

/** One comment of the page layout. */
function pageRow(shown: Shown, said: Said): string {
  const { words, loggedOut } = shown;
  const name = `<span dir="auto">${said.by}</span>`;
  const inside = loggedOut
    ? `<div><div>${name}</div></div>`
    : `<div><div>${name}${said.verified ? VERIFIED : ''}</div></div>`;
  const text = said.words === '' ? '' : `<div><span dir="auto">${said.words}</span></div>`;
  const footer = loggedOut
    ? `<button><span>${words.like}</span></button><div role="button" tabindex="0"><span dir="auto"><span>${words.reply}</span></span></div>`
    : `<div role="button" tabindex="0"><span dir="auto"><span>${words.likes}</span></span></div><div role="button" tabindex="0"><span dir="auto"><span>${words.reply}</span></span></div>`;
  const like = loggedOut
    ? ''
    : `<div><span><div><div><div role="button" tabindex="0"><div><span><svg role="img" aria-label="${words.like}" height="16"><path d="M0 0"></path></svg></span></div></div></div></div></span></div>`;
  return `<div><div><div>
    <div><div><div><span><div>${picture(shown, said)}</div></span></div></div></div>
    <div><div><div>
      <div><span dir="auto"><span><span><div><a role="link" tabindex="0" href="${user(shown, said.by)}">${inside}</a></div></span></span></span>
      ${said.badge ? `<span dir="auto">${said.badge}</span>` : ''}
      <span dir="auto">&nbsp;<a role="link" tabindex="0" href="${address(shown, said)}"><time datetime="${at(said)}" title="14 maggio 2026">5 g</time></a></span></div>
      ${text}${said.below ?? ''}
    </div></div>
    <div style="--x-height:16px">${footer}</div></div>
    ${like}
  </div></div></div>`;
}

function pageBlock(shown: Shown, said: Said): string {
  const replies = said.replies ?? [];
  const label = shown.open ? shown.words.hideReplies : shown.words.showReplies(replies.length);
  const toggle = `<div role="button" tabindex="0"><div><div></div><span dir="auto">${label}</span></div></div>`;
  const open = shown.open ? replies.map((reply) => `<div>${pageRow(shown, reply)}</div>`).join('') : '';
  return `<div>${pageRow(shown, said)}${replies.length > 0 ? `<div>${toggle}${open}</div>` : ''}</div>`;
}

const SUSPENSE = '<!--$-->$<!--/$-->';

/** The post on a page of its own, `/p/CODE/` or `/reel/CODE/`. */
export function pageOf(shown: Shown): string {
  const { words, by, code, caption, loggedOut } = shown;
  const captionBlock =
    caption === null
      ? ''
      : `<div>${picture(shown, { by })}<span dir="auto"><div><div>
          <span><span><div><a role="link" tabindex="0" href="${user(shown, by)}"><div><div><span dir="auto">${by}</span>${VERIFIED}</div></div></a></div></span></span>
          <span><time datetime="2026-05-13T09:00:00.000Z" title="13 maggio 2026">6 g</time></span></div>
          <span>${caption}</span></div></span></div>`;
  const more = loggedOut
    ? `<div><button type="button"><svg aria-label="Load more comments"><circle></circle><line></line></svg></button></div>`
    : '';
  const end = loggedOut ? '<div role="progressbar" data-visualcompletion="loading-state"></div>' : '';
  const composer = loggedOut
    ? '<a href="/accounts/login/">Log in to like or comment.</a>'
    : `<section><div><form method="POST"><div><div><div role="button" tabindex="0"><div><svg aria-label="Emoji" role="img" height="24"></svg></div></div></div><textarea aria-label="${words.add}" placeholder="${words.add}"></textarea></div></form></div></section>`;
  return `<section>
   <nav><a href="/"><svg aria-label="Home"></svg></a>${loggedOut ? '' : `<a role="link" href="/ente.che.guarda/"><img alt="${words.picture('ente.che.guarda')}"><span>Profilo</span></a>`}</nav>
   <main role="main"><div><div>
   <div><img alt="Foto di ${by}"><a href="/persona.taggata/"><span>persona.taggata</span></a></div>
   <div>
    <div>${picture(shown, { by })}<a role="link" tabindex="0" href="${user(shown, by)}"><span dir="auto">${by}</span></a><div role="button" tabindex="0"><svg aria-label="${words.options}" role="img" height="24"><circle></circle><circle></circle><circle></circle></svg></div></div>
    <hr>
    <div><div style="overflow-y:auto">${captionBlock}${more}<div>${shown.comments.map((said) => pageBlock(shown, said)).join(SUSPENSE)}${end}</div></div></div>
    <div><svg aria-label="${words.like}" height="24"></svg><a href="${user(shown, by)}p/${code}/"><span><time datetime="2026-05-13T09:00:00.000Z">13 maggio</time></span></a></div>
    <div>${composer}</div>
   </div></div>
   <div>More posts from <a href="${user(shown, by)}">${by}</a><a href="/${by}/p/AltroPost01/"><img alt="Altro post"></a><a href="/${by}/reel/AltroReel02/"></a></div>
  </div></main></section>${loggedOut ? '<div role="dialog"><div><button>Log in</button><button>Sign up</button><input name="username"></div></div>' : ''}`;
}

function dialogRow(shown: Shown, said: Said): string {
  const { words } = shown;
  return `<li class="_a9zj _a9zl"><div>
    ${picture(shown, said)}
    <div><h3><div><span><div><a role="link" href="${user(shown, said.by)}">${said.by}</a></div></span></div>${said.badge ? `<span dir="auto">${said.badge}</span>` : ''}</h3>
      ${said.words === '' ? '' : `<div><span class="_ap3a" dir="auto">${said.words}</span></div>`}${said.below ?? ''}
      <div><a role="link" href="${address(shown, said)}"><time datetime="${at(said)}">5 g</time></a>
        <button><span>${words.likes}</span></button><button><span>${words.reply}</span></button></div></div>
    <span class="_a9zu"><div role="button"><svg aria-label="${words.like}" height="12"><path d="M0 0"></path></svg></div></span>
  </div></li>`;
}

function dialogBlock(shown: Shown, said: Said): string {
  const replies = said.replies ?? [];
  const label = shown.open ? shown.words.hideReplies : `${shown.words.showReplies(replies.length)} (${replies.length})`;
  const open = shown.open ? replies.map((reply) => `<div>${dialogRow(shown, reply)}</div>`).join('') : '';
  const list = replies.length > 0 ? `<li><ul><li><button><span>${label}</span></button></li>${open}</ul></li>` : '';
  return `<div><ul class="_a9ym"><div>${dialogRow(shown, said)}</div>${list}</ul></div>`;
}

/** The post in a dialog over a profile. */
export function dialogOf(shown: Shown): string {
  const { words, by, caption } = shown;
  const captionItem =
    caption === null
      ? ''
      : `<div><li class="_a9zj">${picture(shown, { by })}<div><h2><div><a role="link" href="${user(shown, by)}">${by}</a></div></h2><div><h1 dir="auto">${caption}</h1></div><div><time datetime="2026-05-13T09:00:00.000Z">6 g</time></div></div></li></div>`;
  return `<section><nav><a href="/"><svg aria-label="Home"></svg></a></nav><main role="main"><header><h2>${by}</h2></header><div><a href="/${by}/p/AltroPost01/"><img alt="Altro post"></a></div></main></section>
  <div role="dialog"><article role="presentation"><div><div><img alt="Foto"></div>
   <div><header><div><a role="link" href="${user(shown, by)}">${by}</a></div><button type="button"><svg aria-label="${words.options}"><circle></circle><circle></circle><circle></circle></svg></button></header>
   <div><ul>${captionItem}<div><div>${shown.comments.map((said) => dialogBlock(shown, said)).join('')}</div></div>
     <li><div><button type="button"><svg aria-label="Carica altri commenti"><circle></circle><line></line></svg></button></div></li></ul></div>
   <section><div><form><textarea aria-label="${words.add}" placeholder="${words.add}"></textarea></form></div></section>
   </div></div></article></div>`;
}
