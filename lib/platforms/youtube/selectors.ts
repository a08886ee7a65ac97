// Knows where YouTube keeps things: element names first, ids within one comment, labels last. Must not know what is done with them.
// Ids such as `content-text` or `button` occur in every comment: always asked within one. Never class names.
// An id that is a whole query stands in `:is()`: Chromium answers a plain `#id` (and `[id=]`) from its table of all elements of the page that
// bear it, which for an id of every comment is a walk through all comments for each of them. Measured in 156.
// Evidence: captured threads of 2024 and 2025, extensions of 2026; what is marked L was not seen.

/** One comment or reply. Seen 2025; the last until 2024; the second: extensions of 2026, L. */
export const COMMENT = 'ytd-comment-view-model, yt-comment-view-model, ytd-comment-renderer';
/** Of the two reply layouts, and of pages kept for the way back, the one not shown carries `hidden`. Seen 2025. */
export const HIDDEN = '[hidden]';

/** Time and permalink. Seen 2025; the class before 2024. */
export const TIME_LINK = '#published-time-text a[href*="lc="], .published-time-text a[href*="lc="]';
export const LC_LINK = 'a[href*="lc="]';
/** The owner's name moves into the badge and its plain link is hidden; both lead to the same channel. Seen 2024. */
export const AUTHOR_LINKS = [
  ':is(#author-text)[href]',
  'ytd-author-comment-badge-renderer a[href]',
  'h3 a[href]',
  ':is(#author-thumbnail) a[href]',
] as const;
/** The name beside the picture. Seen 2025. */
export const NAME = ':is(#author-text)';
/** Spoken name of the avatar: the handle. Seen 2025. */
export const AVATAR_BUTTON = '#author-thumbnail-button[aria-label], #author-thumbnail [aria-label]';
/** Only the owner of the channel. Seen 2024. */
export const CREATOR = 'ytd-author-comment-badge-renderer[creator], .channel-owner';

/** The words, whole also while they are clamped. Seen 2025. */
export const TEXT = [
  ':is(#content-text)',
  'ytd-expander yt-attributed-string',
  'ytd-expander yt-formatted-string',
] as const;
/** Beside the words in the same box: paid amount, option voted for. */
export const NOT_WORDS =
  '#paid-comment-chip, #voted-option, #error-text, tp-yt-paper-button, button, style, script, svg';
/** Super Thanks may come without words. */
export const PAID = ':is(#paid-comment-chip):not([hidden])';
/** Says "toggled" while the words are shown in translation (seen 2025 untoggled); one that does not say which may be. */
export const TRANSLATED = '[state="toggled"], ytd-tri-state-button-view-model:not([state])';
/** Around the replies of a thread, whatever their layout. */
export const REPLIES = ['#replies', 'ytd-comment-replies-renderer'] as const;

export const MENU_BUTTON = '#action-menu button, ytd-menu-renderer button';
/** One popup at the end of the page for every menu; its old entries stay and are changed on the next opening. Seen 2026. */
export const POPUP = 'ytd-popup-container tp-yt-iron-dropdown:not([aria-hidden="true"])';
export const MENU_ENTRY = 'tp-yt-paper-item, yt-list-item-view-model, [role="menuitem"]';
export const REPLY_BUTTON = '#reply-button-end button, #reply-button button';
export const REPLY_SLOT = ':is(#reply-dialog)';
/** Best first. Seen by extensions of 2024 to 2026. */
export const EDITOR = ['#contenteditable-root[contenteditable]', '[contenteditable="true"]', 'textarea'] as const;

/** Who speaks: beside the reply box, beside the box above the comments; the alt is the channel's name. Seen 2018 and 2021; of 2026: L. */
export const BOX_PICTURE = 'ytd-commentbox #author-thumbnail img[alt]';
export const TOP_BOX_PICTURE =
  'ytd-comment-simplebox-renderer #author-thumbnail img[alt], ytd-commentbox #author-thumbnail img[alt]';

/** Of the shorts that are loaded, the one that is shown. Extensions of 2026. */
const ACTIVE_SHORT = 'ytd-reel-video-renderer[is-active]';
/** Whose video or post it is. */
export const VIDEO_OWNER = [
  'ytd-video-owner-renderer a[href]',
  `${ACTIVE_SHORT} yt-reel-channel-bar-view-model a[href]`,
  `${ACTIVE_SHORT} a[href*="/@"]`,
  'yt-reel-channel-bar-view-model a[href]',
] as const;
export const POST = 'ytd-backstage-post-renderer, ytd-post-renderer';
export const POST_AUTHOR = '#author-text[href], #header a[href]';
export const VIDEO_TITLE = `ytd-watch-metadata #title h1, ytd-watch-metadata h1, h1.title, ${ACTIVE_SHORT} yt-shorts-video-title-view-model h2`;
/** Loads further comments or replies; the folded replies of a thread. */
export const MORE = [
  'ytd-comments ytd-continuation-item-renderer',
  'ytd-comment-replies-renderer #more-replies',
  'ytd-comment-replies-renderer #more-replies-sub-thread',
].join(', ');
/** Signs of comments that `COMMENT` does not rest on. */
export const COMMENTS_AREA = 'ytd-comments, ytd-engagement-panel-section-list-renderer[target-id*="comments-section"]';
