// Knows where LinkedIn keeps things, as data: both dialects, best anchor first. Must not know what is done with them.
//
// "Ember" = the classic page with named classes; "SDUI" = the server-driven React page with hashed classes. LinkedIn serves both, by
// account, by surface and by day, so every list holds both and the choice is made for each comment found. Never here: hashed classes,
// `emberNNN` ids (reused across renders), positions. Labels only where nothing else exists, and then Italian and English.
// Dates: when an anchor was last seen in a capture or measured.

/** What a guest is shown: the first ten comments of a post. It names nobody by an attribute of its own. Captures of 2026-05 and 2026-06. */
export const GUEST_COMMENT = 'section.comment, section[data-nosnippet], .comment[data-nosnippet]';
/** In the head of a guest's comment; beside it, ending in "-image", the picture. */
const GUEST_NAME = '[data-tracking-control-name$="comment_actor-name"]';
/** One of these is in every comment, and in no other box that is kept from search engines. */
export const GUEST_PARTS = `${GUEST_NAME}, .comment__author, [data-semaphore-content-type="COMMENT"]`;
/** In the menu of a guest's comment: the entry that reports it carries its URN. Seen 2026-06. */
export const GUEST_URN_ATTRIBUTE = 'data-semaphore-content-urn';

/** One comment. SDUI: two or three nested boxes share one key, the outermost counts. Ember 2026-09, SDUI 2026-09; `-item` before autumn 2024. */
export const COMMENT = [
  // Plain, escaped, or in the form `urn:li:fsd_comment:`.
  '[data-id^="urn"][data-id*="comment"]',
  '[id^="replaceableComment_urn"]',
  '[componentkey^="replaceableComment_urn"]',
  '[componentkey^="CommentComponentReference_urn"]',
  'article.comments-comment-entity',
  'article.comments-comment-item',
  GUEST_COMMENT,
].join(',');

/** Attributes that may carry the comment's URN. */
export const URN_ATTRIBUTES = ['data-id', 'id', 'componentkey'] as const;

/** What only an SDUI comment has. */
export const SDUI_COMMENT =
  '[id^="replaceableComment_"], [componentkey^="replaceableComment_"], [componentkey^="CommentComponentReference_"]';

/** Signs of a comment that `COMMENT` does not rest on; each is counted by itself, of each dialect the largest count holds. */
export const EMBER_SIGNS = [
  '.comments-comment-meta__description-title',
  '.comments-comment-item__main-content',
  '[class*="comments-comment-social-bar__reply-action-button"]',
  'article time:not(.main-feed-activity-card time)',
  '.comment__author',
  GUEST_NAME,
  '[data-semaphore-content-type="COMMENT"]',
] as const;
export const SDUI_SIGNS = [
  '[data-testid*="commentList"] [data-testid="expandable-text-box"]',
  '[componentkey*="commentsSection"] [data-testid="expandable-text-box"]',
  '[componentkey^="comment-commentary"]',
  // A comment may have no words, but each has its menu.
  '[data-testid*="commentList"] svg[id^="overflow-web-ios"]',
  '[componentkey*="commentsSection"] svg[id^="overflow-web-ios"]',
] as const;

/** Container of an Ember comment list. */
export const EMBER_LIST = '.comments-comments-list';
/** Container of an SDUI comment list (lazy, virtualised). */
export const SDUI_LIST =
  '[data-testid*="commentList"], [componentkey*="pagedCommentsContainer"], [componentkey*="commentsSection"]';

/** SDUI, some builds: wrapper whose key names the comment answered to. */
export const REPLIES_THREAD = '[componentkey*="repliesThread_"]';

export const EMBER_AUTHOR_LINK = [
  'a.comments-comment-meta__image-link',
  'a.comments-comment-meta__description-container',
  'a.comment__author',
  `a${GUEST_NAME}`,
] as const;
/** Person, Page, showcase page, school. */
export const PROFILE_LINK = 'a[href*="/in/"], a[href*="/company/"], a[href*="/showcase/"], a[href*="/school/"]';
/** The second is the same place on a page whose classes are gone (2026-09), the third is the layout before autumn 2024, the last a guest's. */
export const EMBER_NAME = [
  '.comments-comment-meta__description-title',
  'h3 > span:first-child',
  '.comments-post-meta__name-text',
  '.comment__author',
  GUEST_NAME,
] as const;
/** The element is there for the post's own author alone, whatever the language says in it. */
export const EMBER_AUTHOR_BADGE = '.comments-comment-meta__badge, .comments-post-meta__author-badge';
/** "• 1st", "• You"; the time has the same class. */
export const EMBER_DEGREE = '.comments-comment-meta__data:not(time), h3 > span:not(:first-child)';
/** Plain text where LinkedIn gives no better sign. Spanish, German and French: L. */
export const YOU: readonly string[] = ['tu', 'you', 'tú', 'sie', 'vous'];
export const AUTHOR_BADGE: readonly string[] = ['autore', 'autrice', 'author', 'autor', 'autora', 'autor:in', 'auteur'];
/** Spoken after the name in the hidden copy of SDUI's actor line. */
export const NAME_SUFFIX =
  /,\s*(?:open to work|hiring|(?:verified|premium)(?: profile)?|disponibile a lavorare|(?:profilo )?(?:verificato|premium)|(?:perfil )?verificado|verifiziert(?:es profil)?|(?:profil )?vérifié)\s*$/iu;

/** Ember: the whole text is in the DOM however it is clamped. Read here and not at `span[dir]`: a mention's nested link splits it in a saved page. */
export const EMBER_TEXT = [
  '.comments-comment-item__main-content',
  'section.comments-comment-entity__content .update-components-text',
  '.update-components-text',
  '.comment__text',
  ':is(section, .comment)[data-nosnippet] p[dir]',
] as const;
/** Holds the text and what is attached to it; read itself only where the anchors above are gone. The second where the classes are gone too. */
export const EMBER_CONTENT = ['.comments-comment-entity__content', 'section'] as const;
export const SDUI_COMMENTARY = '[componentkey^="comment-commentary"]';
export const SDUI_TEXT = '[data-testid="expandable-text-box"]';
export const SDUI_EXPANDER = '[data-testid="expandable-text-button"]';

export const BUTTON = 'button, [role="button"]';
/** In or beside the text, but not the comment's words. */
export const NOT_TEXT = [
  'button',
  '[role="button"]',
  'script, style, noscript, template, svg, time, article, figure',
  '.visually-hidden, .a11y-text, .sr-only',
  '[class*="see-translation"]',
  '[class*="see-more-less-toggle"]',
  '[class*="comments-display-content"]',
  '[class*="article-preview"]',
].join(',');
/** A comment may be an image, a GIF or a link card alone. */
export const ATTACHMENT =
  '[class*="comments-display-content"], [class*="article-preview"], img, video, article, figure';

/** Ember: the card or page of one post; `data-id` is there before the content is (occluded cards). */
export const EMBER_POST = [
  '[data-urn^="urn:li:activity:"], [data-urn^="urn:li:ugcPost:"], [data-urn^="urn:li:share:"], [data-urn^="urn:li:aggregate:"]',
  '[data-id^="urn:li:activity:"], [data-id^="urn:li:ugcPost:"], [data-id^="urn:li:share:"], [data-id^="urn:li:aggregate:"]',
  '.feed-shared-update-v2',
  // A guest's page. Its "related posts" are cards of the same kind.
  '[data-activity-urn^="urn:li:"]',
].join(',');
/** Attributes that may carry the post's URN, best first. */
export const POST_URN_ATTRIBUTES = ['data-urn', 'data-id', 'data-activity-urn'] as const;
export const SDUI_POST =
  '[id^="expanded"][id*="FeedType_"], [componentkey^="expanded"], [data-testid="mainFeed"] [role="listitem"], [componentkey^="update-card-focus"]';
/** The whole SDUI page of one post. */
export const SDUI_SCREEN = '[data-sdui-screen*="UpdateDetail"]';
export const SDUI_POST_URN = '[data-testid^="ReactionFacepileCollection-urn:li:"]';
/** Guests get line feeds as they were typed, here and in comments. Seen 2026-06. */
export const GUEST_POST_TEXT = '[data-test-id="main-feed-activity-card__commentary"]';
export const POST_TEXT = [
  '.update-components-update-v2__commentary',
  '.feed-shared-update-v2__description',
  '.reader-article-content',
  GUEST_POST_TEXT,
  '[componentkey^="feed-commentary_"] [data-testid="expandable-text-box"]',
  '.update-components-text',
  '[data-testid="expandable-text-box"]',
] as const;
/** A quoted post inside the post, and the line "X commented on this" above it. */
export const POST_FOREIGN =
  '.feed-shared-update-v2__update-content-wrapper, .update-components-header, [class*="feed-reshare-content"], [data-test-id^="feed-reshare"]';
export const POST_AUTHOR_LINK =
  'a.update-components-actor__meta-link, .update-components-actor__container a, a.update-components-actor__image, [data-test-id="main-feed-activity-card__entity-lockup"] a';
/** SDUI: who brought this post into the feed, not who wrote it. */
export const SDUI_FEED_HEADER = '[data-sdui-anchor-id^="feed-header-"]';

/** The "…" of Ember (`data-test-icon`) and of SDUI (`id`). */
export const MENU_ICON =
  'svg[data-test-icon^="overflow-web-ios"], svg[id^="overflow-web-ios"], use[href^="#overflow-web-ios"]';
export const EMBER_MENU_BUTTON = '.comment-options-trigger button, button.artdeco-dropdown__trigger';
export const EMBER_MENU = '.artdeco-dropdown__content';
export const EMBER_MENU_ENTRY = '.artdeco-dropdown__item, [role="menuitem"], [role="button"], button, a[href]';
/** SDUI: in a portal near the end of the body. */
export const SDUI_MENU_ENTRY =
  '[role="menuitem"], [role="menu-less-popover"] a[tabindex], [role="menu-less-popover"] button';
/** Menus of a video player, of the side bar, of the top bar. */
export const OTHER_MENUS = 'nav, header, aside, [role="region"], [role="listitem"], .video-js';
export const PORTAL = '[popover], [role="dialog"]';

export const EMBER_REPLY_BUTTON = 'button[class*="comments-comment-social-bar__reply-action-button"]';
/** Whole label, or its beginning before a name. "Reply privately" and "Rispondi in privato" are other buttons. */
export const REPLY_LABELS: readonly string[] = ['rispondi', 'reply'];
export const REPLY_PREFIXES = ['rispondi al commento di ', 'rispondi a ', 'reply to '] as const;
export const MENU_PREFIXES = [
  'visualizza altre opzioni per il commento di ',
  'view more options for ',
  'apri le opzioni per il commento di ',
  'open options for ',
] as const;

/** Quill (Ember) and TipTap (SDUI) alike; Quill's clipboard box and the emoji helper have no role. */
export const EDITOR = '[contenteditable="true"][role="textbox"]';
export const EMBER_REPLY_BOX = '.comments-comment-box--reply';
/** Box with text editor and the picture of who speaks, under a comment or under the post. */
export const EMBER_BOX = '.comments-comment-box, [class*="comments-comment-box--cr"]';
/** Its alt is the bare name. Seen 2026-07. */
export const EMBER_BOX_PICTURE =
  '[class*="comments-comment-box__avatar"] img[alt], img[class*="comments-comment-box__avatar"][alt]';
/** Switch between member and Pages in the post's bar; alt "Photo of NAME". Seen 2024-09, 2025-08. Of a Page: L. */
export const IDENTITY_PICTURE = '.content-admin-identity-toggle-button img[alt]';
export const SDUI_BOX = '[componentkey^="commentBox-"]';
export const MENTION = '[data-type="mention"], .ql-mention, a.ql-mention';
/** SDUI: the box under the post says "Comment", the box under a comment says "Reply". */
export const SDUI_SUBMIT = '[id*="commentButtonSection"] button';
export const POST_SUBMIT_LABELS: readonly string[] = ['commenta', 'comment'];

/** Buttons that load comments which are not on the page yet. */
export const MORE_COMMENTS = [
  'button[class*="comments-comments-list__load-more-comments-button"]',
  'button[class*="comments-replies-list__replies-button"]',
  '[id*="replaceableLoadMoreComments"] [role="button"]',
  '[componentkey*="replaceableLoadMoreReplies"] [role="button"]',
  // A guest has to sign in for more.
  '[data-tracking-control-name$="see-more-comments"]',
].join(',');
