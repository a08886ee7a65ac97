// Knows what Facebook's markup looks like: one table of queries and labels. Must not know what is done with what they find.
// No class names: they rotate. "Seen" is when a query was last found in a real page; L = never seen, inferred.
import type { ControlFact } from '../types.ts';

export const SELECTORS = {
  /** A comment has an aria-label ("Comment by NAME TIME"), a post has none. Seen 2025-06, 2026-09. */
  article: '[role="article"]',
  /** What an article would be without its role. */
  formerArticle: 'div[aria-label]:not([role])',
  labelledArticle: '[role="article"][aria-label]:not([aria-posinset])',
  /** On avatar, name and time. Numeric on the time link, base64 on the two others. Seen 2025-06, 2026-08. */
  commentLink: 'a[href*="comment_id="]',
  /** The avatar, hidden from screen readers. Seen 2025-06. */
  avatar: 'a[aria-hidden="true"][href*="comment_id="]',
  /** Just sent, not numbered yet. */
  waitingLink: 'a[href*="comment_id=client"]',
  /** User text: one per line inside the text's own `span[dir=auto][lang]`. Seen 2025-06, 2026-08. */
  directed: '[dir="auto"]',
  /** Only what people wrote carries an alignment of its own. Seen 2025-06. */
  written: '[dir="auto"][style*="text-align"]',
  /** Time, like and reply of one comment. Seen 2025-06. */
  footer: 'ul',
  /** Like and reply: what can be done with a comment and with nothing else that has a label. */
  footerButton: 'ul [role="button"]',
  button: '[role="button"]',
  /** What a button still is when its role is gone. */
  focusable: '[tabindex="0"]:not(a, [role])',
  /** Preview of a linked page, below the text. Seen 2025-06. */
  card: '[data-ft]',
  heading: 'h1, h2, h3, h4, h5, h6, [role="heading"]',
  editable: '[contenteditable="true"]',
  editor: '[contenteditable="true"][role="textbox"]',
  menu: '[role="menu"]',
  menuButton: '[role="button"][aria-haspopup="menu"]',
  entry: '[role="menuitem"]',
  dialog: '[role="dialog"]',
  /** Photo viewer: the column with text and comments. Seen 2026-08. */
  side: '[role="complementary"]',
  main: '[role="main"]',
  /** Post author and post text. Seen 2025-06, 2026-02, 2026-04. */
  postAuthor: '[data-ad-rendering-role="profile_name"]',
  postMessage: '[data-ad-rendering-role="story_message"]',
  /** The text proper, innermost first. */
  postText: ['[data-ad-comet-preview="message"]', '[data-ad-preview="message"]'],
  /** What a comment without words may hold instead: sticker, GIF, photo, video, preview card; a drawing of its own is an icon. L. */
  attachment:
    'img, image, video, canvas, i, [role="img"]:not(svg), [style*="background-image"], [data-visualcompletion], [data-ft]',
  /** First comments of a hard-loaded page. Seen 2025-06. */
  embedded: 'script[type="application/json"][data-sjs]',
} as const;

/** Labels, folded (NFC, lower case, one space). Both languages are always tried: the page's language follows the active profile. */
export const LABELS = {
  /** "Follow" stands beside names; the others stand in footers that are not lists. Never part of a text. Spanish, German and French where they cost nothing. */
  furniture: [
    ...['reply', 'like', 'share', 'follow', 'edited', 'author', 'top fan', 'see translation', 'see more', 'hide'],
    ...[
      'rispondi',
      'mi piace',
      'condividi',
      'segui',
      'modificato',
      'autore',
      'fan più attivo',
      'vedi traduzione',
      'altro',
      'nascondi',
    ],
    ...['responder', 'me gusta', 'compartir', 'seguir', 'editado', 'autor', 'ver traducción', 'ver más', 'ocultar'],
    ...[
      'antworten',
      'gefällt mir',
      'teilen',
      'folgen',
      'bearbeitet',
      'verfasser',
      'übersetzung anzeigen',
      'mehr anzeigen',
    ],
    ...['répondre', 'j’aime', 'partager', 'suivre', 'modifié', 'auteur', 'voir la traduction', 'voir plus', 'masquer'],
  ],
  author: ['author', 'autore', 'autrice', 'auteur', 'autor', 'verfasser'],
  /** Menu tooltip that only the writer of the comment gets. Italian: L. */
  ownMenu: ['edit or delete this', 'modifica o elimina', 'modifica o elimina questo commento'],
  /** Menu tooltips that begin so, where the button does not say that it opens a menu. Italian: L. */
  menu: [
    'hide or report',
    'edit or delete',
    'nascondi o segnala',
    'modifica o elimina',
    'comment options',
    'opzioni del commento',
  ],
  reply: ['reply', 'reply to comment', 'reply to this comment', 'rispondi', 'rispondi al commento'],
  replyBegins: ['reply to ', 'rispondi a ', 'rispondi al commento'],
  /** Name whom a reply box answers. */
  replyBox: ['reply to ', 'rispondi a '],
  postBox: [
    ...['write a comment', 'write a public comment', 'comment as', 'leave a comment', 'submit your first comment'],
    ...['scrivi un commento', 'commenta come', 'lascia un commento', 'commenta'],
  ],
  /** Name who speaks: "Comment as NAME", "Answer as NAME". Italian: L. */
  speaksAs: [
    ...['comment as ', 'answer as ', 'reply as ', 'write a comment as '],
    ...['commenta come ', 'rispondi come ', 'scrivi un commento come '],
  ],
  chatBox: ['write to ', 'message', 'scrivi a ', 'messaggio', 'aa'],
  /** Buttons inside a text that open nothing. */
  notExpanders: [
    ...['see less', 'see translation', 'see original', 'rate this translation', 'hide original'],
    ...['mostra meno', 'meno', 'vedi traduzione', 'mostra traduzione', 'vedi originale', 'valuta questa traduzione'],
  ],
  /** Orders of the comment list that leave some out. */
  partialSorts: [
    'most relevant',
    'top comments',
    'newest',
    'most recent',
    'più pertinenti',
    'più rilevanti',
    'più recenti',
  ],
} as const;

const STAYS_VISIBLE = {
  it: 'Il commento resta visibile a chi lo ha scritto e ai suoi amici.',
  en: 'The comment stays visible to its author and their friends.',
};

/** What the "…" menu may offer to a Page. Labels come from guides, not from a page seen: hence wide lists and no press by us. L. */
export const CONTROLS: readonly ControlFact[] = [
  {
    control: 'hide',
    labels: {
      it: ['nascondi commento', 'nascondi il commento', 'nascondi questo commento'],
      en: ['hide comment', 'hide this comment'],
    },
    marks: [],
    confirms: false,
    effect: STAYS_VISIBLE,
  },
  {
    control: 'delete',
    labels: {
      it: ['elimina', 'elimina commento', 'elimina il commento', 'elimina questo commento', 'rimuovi commento'],
      en: ['delete', 'delete comment', 'delete this comment', 'remove comment'],
    },
    marks: [],
    // "Delete comment?" in a dialog of its own: two independent sources, the newest of 2026.
    confirms: true,
    effect: {
      it: 'Il commento e le sue risposte spariscono per tutti, senza ritorno.',
      en: 'The comment and its replies disappear for everybody, for good.',
    },
  },
  {
    control: 'block',
    labels: {
      it: [
        'blocca {name}',
        'blocca {name} dalla pagina',
        'blocca profilo',
        'blocca dalla pagina',
        'banna dalla pagina',
      ],
      en: ['block {name}', 'ban {name}', 'ban from page', 'ban {name} from page', 'block profile'],
    },
    marks: [],
    confirms: false,
    effect: {
      it: 'La persona non potrà più commentare la Pagina né scriverle.',
      en: 'The person can no longer comment on the Page or write to it.',
    },
  },
  {
    control: 'report',
    labels: {
      it: [
        'segnala commento',
        'segnala il commento',
        'segnala',
        'segnala questo commento',
        'trova assistenza o segnala',
      ],
      en: ['report comment', 'report', 'report this comment', 'find support or report'],
    },
    marks: [],
    // Opens a list of reasons first.
    confirms: true,
    effect: {
      it: 'Facebook esamina il commento; nel frattempo resta visibile.',
      en: 'Facebook reviews the comment; it stays visible meanwhile.',
    },
  },
];
