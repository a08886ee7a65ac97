// Knows what Instagram's markup looks like: one table of queries and labels. Must not know what is done with what they find.
// No class names: they rotate. "Seen" is when a query was last found in a real page; M = another tool's code, 2025-26; L = inferred.

export const SELECTORS = {
  /** Every comment, the caption and the post's date carry one; only a comment's stands in a link that names a comment. Seen 2026-05. */
  time: 'time',
  /** `/p/CODE/c/NUMBER/`, also below reels. Seen 2026-05. */
  commentLink: 'a[href*="/c/"]',
  link: 'a[href]',
  image: 'img',
  /** The last is what a button still is when its role is gone. */
  button: 'button, [role="button"], [tabindex="0"]:not(a, textarea, input, [role])',
  /** Words that people wrote, and names. Seen 2026-05. */
  directed: '[dir="auto"]',
  /** The same where the attribute is gone: whatever can hold a line of text. */
  holder: 'span, div, p',
  /** A comment may be a GIF alone. L. */
  attachment: 'img, video, canvas, [role="img"]:not(svg), [style*="background-image"]',
  /** Dialog over a profile or the feed: caption. M. */
  captionHeading: 'h1',
  /** Dialog over a profile or the feed: names. M. */
  heading: 'article ul li h3 a[href], [role="dialog"] ul li h3 a[href]',
  nameHeading: 'h2, h3, h4',
  dialog: '[role="dialog"]',
  main: 'main, [role="main"]',
  menu: '[role="menu"]',
  menuEntry: '[role="menuitem"]',
  /** What a dialog of options never holds: the post in its dialog, the login form. */
  notOptions: 'article, time, textarea, input, [contenteditable="true"]',
  /** One box for the post and for all replies. Seen 2025-11. The editable one: L (panel of the reels viewer). */
  editor: 'textarea, [contenteditable="true"][role="textbox"]',
  /** What lies beyond one thread of comments. */
  beyond: 'textarea, form, header, h1, h2, hr, main, article',
  /** First comments of a hard-loaded page. Seen 2026-02. */
  embedded: 'script[type="application/json"]',
} as const;

/** Labels, folded (NFC, lower case, one space). Italian and English; Spanish, Portuguese, French and German where they cost nothing. */
export const LABELS = {
  reply: ['reply', 'rispondi', 'responder', 'répondre', 'antworten'],
  /** Italian: L. */
  menu: [
    ...['comment options', 'more options', 'options', 'opciones del comentario', 'opções do comentário'],
    ...['opzioni commento', 'opzioni del commento', 'opzioni per il commento', 'altre opzioni', 'opzioni'],
  ],
  /** Only these may stand outside the comment's own row: the post's menu is "More options". */
  menuBeside: [
    ...['comment options', 'opciones del comentario', 'opções do comentário'],
    ...['opzioni commento', 'opzioni del commento', 'opzioni per il commento'],
  ],
  like: ['like', 'unlike', 'mi piace', 'non mi piace più', 'curtir', 'me gusta', 'j’aime', 'gefällt mir'],
  /** Beside the name; never a text. Pinned and edited: L. */
  badge: [
    ...['author', 'creator', 'pinned', 'edited', 'verified', 'follow', 'following', 'hidden'],
    ...['autore', 'autrice', 'creatore', 'fissato', 'in evidenza', 'modificato', 'verificato', 'segui', 'nascosto'],
    ...[
      'autor',
      'autora',
      'auteur',
      'criador',
      'fixado',
      'fijado',
      'editado',
      'verificado',
      'seguir',
      'seguindo',
      'siguiendo',
    ],
    ...['bearbeitet', 'verifiziert', 'folgen', 'angepinnt', 'fixiert', 'modifié', 'vérifié', 'suivre', 'épinglé'],
  ],
  /** Opens a cut text. L: no capture cuts a comment; captions in the feed are. */
  more: ['more', '… more', '...more', '…more', 'see more', 'read more', 'altro', '… altro', '…altro', 'mostra altro'],
  notMore: [
    ...['see translation', 'see original', 'hide', 'see less', 'less'],
    ...['mostra traduzione', 'vedi traduzione', 'visualizza traduzione', 'vedi originale', 'nascondi', 'meno'],
  ],
  loadMore: ['load more comments', 'carica altri commenti', 'carregar mais comentários', 'cargar más comentarios'],
  /** Beginnings; replies that are still collapsed. */
  viewReplies: [
    'view all ',
    'view replies',
    'view more replies',
    'visualizza le risposte',
    'visualizza tutte le ',
    'visualizza altre risposte',
    'visualizza ',
  ],
  /** Beginnings. Instagram's own filter; the wording in Italian: L. */
  hiddenComments: [
    ...['view hidden comments', 'see hidden comments', 'show hidden comments', 'hidden comments'],
    ...[
      'visualizza commenti nascosti',
      'visualizza i commenti nascosti',
      'mostra commenti nascosti',
      'vedi commenti nascosti',
    ],
    ...['vedi i commenti nascosti', 'mostra i commenti nascosti', 'commenti nascosti'],
  ],
  repliesWord: ['replies', 'reply', 'risposte', 'risposta'],
} as const;
