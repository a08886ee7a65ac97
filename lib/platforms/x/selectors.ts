// Knows where X keeps things: test ids first, structure second, labels last. Must not know what is done with them.
// Never class names: they are generated. Evidence: captures of 2025-11 to 2026-02, X's own client of 2025-07, extensions of 2026-08.

/** One post or reply; the fallback holds where the test id is gone. Seen 2026-02. */
export const TWEET = '[data-testid="tweet"]';
export const ARTICLE = 'article, [data-testid="tweet"]';
/** The column of the page; dialogs stand outside it. Seen 2026-02. */
export const COLUMN = '[data-testid="primaryColumn"], main[role="main"]';
export const CELL = '[data-testid="cellInnerDiv"]';
export const DIALOG = '[role="dialog"], [aria-modal="true"]';
/** A photo or video opened from a post: the conversation stands beside it, inside the dialog. */
export const DIALOG_CONVERSATION = '[aria-modal="true"] section, [role="dialog"] section';

/** Carries the handle in its test id. Seen 2026-02, 20 of 20. */
export const AVATAR = '[data-testid^="UserAvatar-Container-"]';
export const AVATAR_PREFIX = 'UserAvatar-Container-';
export const NAME = '[data-testid="User-Name"]';
/** The quoted post inside a post: it has no link of its own. Seen 2026-02, 9 of 9. */
export const QUOTED = 'div[role="link"]';
export const TIME_LINK = 'a[href*="/status/"] > time';
export const STATUS_LINK = 'a[href*="/status/"]';

/** The words; the second is the same element by its own attribute. Seen 2026-02. */
export const TEXT = ['[data-testid="tweetText"]', '[lang][dir]'] as const;
/** Below the words: readers' notes and previews have a language too. L. */
export const NOT_WORDS = '[data-testid="birdwatch-pivot"], [data-testid="card.wrapper"]';
export const MORE = '[data-testid="tweet-text-show-more-link"]';
export const MORE_LABELS: readonly string[] = [
  ...['show more', 'mostra altro', 'mostra di più', 'mehr anzeigen', 'afficher plus', 'voir plus', 'mostrar más'],
];
/** What a post without words may hold instead. */
export const ATTACHMENT = [
  '[data-testid="tweetPhoto"], [data-testid="videoPlayer"], [data-testid="videoComponent"], [data-testid="card.wrapper"]',
  '[data-testid="cardPoll"], [data-testid^="twitterArticle"], [data-testid="article-cover-image"]',
  'video, [aria-label][role="progressbar"], div[role="link"], img',
].join(', ');

/** Around an advertisement; the same mark stands around every video, there inside the post. Seen 2024 to 2026. */
export const TRACKED = '[data-testid="placementTracking"]';
export const VIDEO = '[data-testid="videoPlayer"], [data-testid="videoComponent"], video';
/** "Discover more" ends the conversation: what follows has nothing to do with it. */
export const HEADING = 'h2, [role="heading"]';
export const LOAD_MORE = 'button, [role="button"]';
/** Home, profile, search: what a conversation's column does not have. Seen 2026-02; the search box: L. */
export const OTHER_PAGES = '[role="tablist"], [data-testid="UserName"], [data-testid="SearchBox_Search_Input"]';

export const BUTTON = 'button, [role="button"]';
export const MENU_BUTTON = '[data-testid="caret"]';
export const ANY_MENU_BUTTON = 'button[aria-haspopup="menu"]';
/** Portal at the end of the page; narrow windows show a sheet. Seen 2026-08. */
export const MENU_ENTRY = [
  '[data-testid="Dropdown"] [role="menuitem"]',
  '[role="menu"] [role="menuitem"]',
  '[data-testid="sheetDialog"] [role="menuitem"]',
].join(', ');
export const REPLY = '[data-testid="reply"]';
export const EDITOR =
  '[data-testid^="tweetTextarea_"][contenteditable="true"], [role="textbox"][contenteditable="true"]';
/** Cells with a button that load nothing. */
export const NOT_LOAD_MORE = `article, h2, [role="heading"], [data-testid="UserCell"], ${EDITOR}`;
/** Who is logged in. */
export const VIEWER = '[data-testid="SideNav_AccountSwitcher_Button"] [data-testid^="UserAvatar-Container-"]';
