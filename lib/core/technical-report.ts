// Knows every word that may stand in a technical report: names of elements, attributes and roles, and codes of our own. Must not know any page.
import type { Platform } from './types.ts';

/** One element. Never what it shows, never where it leads, never how it is called. */
export interface StructureNode {
  /** Of `REPORTED_TAGS`, else `other-element`. */
  readonly tag: string;
  /** What the adapter takes it for. */
  readonly is?: 'comment' | 'unreadable-comment' | 'words' | 'menu-button' | 'reply-button';
  /** Of `REPORTED_ATTRIBUTES`, else `other-attribute`; each once, sorted. */
  readonly attributes: readonly string[];
  /** Values of the few attributes whose values are words of the platform's builders: `REPORTED_VALUES`. */
  readonly values?: Readonly<Record<string, string>>;
  /** Shows words of its own, not of its children. */
  readonly hasText?: true;
  /** So many more of exactly the same follow. */
  readonly repeated?: number;
  /** The rest is left out: the report has a limit. */
  readonly cut?: true;
  readonly children?: readonly StructureNode[];
}

export interface TechnicalReport {
  readonly schema: 1;
  readonly adapter: Platform;
  /** Of the extension: digits and dots. */
  readonly version: string;
  readonly browser: 'chromium' | 'firefox' | 'other';
  /** First number of the browser's version; 0 where it does not say. */
  readonly browserVersion: number;
  readonly pageLanguage: 'it' | 'en' | 'other';
  readonly counts: {
    readonly seen: number;
    readonly found: number;
    readonly read: number;
    readonly unreadable: number;
    readonly unmatchedMenus: number;
  };
  /** Which part of a comment could not be read, and how often. */
  readonly failures: Readonly<Record<string, number>>;
  /** The adapter's own names for what it looks for, and how many are on the page. */
  readonly anchors: Readonly<Record<string, number>>;
  /** The comments' surroundings, or the page's main part where none were found. */
  readonly structure: StructureNode;
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** HTML, SVG, and the elements of YouTube's own. */
export const REPORTED_TAGS: ReadonlySet<string> = new Set(
  words(`
  a abbr address article aside audio b bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del
  details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i iframe img input
  ins kbd label legend li main map mark menu meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s
  samp search section select slot small source span strong style sub summary sup table tbody td template textarea tfoot th thead time tr
  track u ul var video wbr svg g path circle rect line polygon polyline ellipse defs use mask image text title foreignObject
  ytd-app ytd-watch-flexy ytd-watch-metadata ytd-comments ytd-item-section-renderer ytd-comment-thread-renderer ytd-comment-view-model
  ytd-comment-renderer ytd-comment-replies-renderer ytd-comment-engagement-bar ytd-author-comment-badge-renderer ytd-expander
  ytd-menu-renderer ytd-button-renderer ytd-toggle-button-renderer ytd-tri-state-button-view-model ytd-continuation-item-renderer
  ytd-backstage-post-renderer ytd-post-renderer ytd-video-owner-renderer ytd-channel-name ytd-popup-container
  ytd-engagement-panel-section-list-renderer ytd-reel-video-renderer yt-attributed-string yt-formatted-string yt-icon-button yt-icon
  yt-button-shape yt-sub-thread yt-pdg-comment-chip-renderer yt-reel-channel-bar-view-model yt-list-item-view-model tp-yt-paper-button
  tp-yt-paper-item tp-yt-iron-dropdown`),
);

export const REPORTED_ATTRIBUTES: ReadonlySet<string> = new Set(
  words(`
  abbr action alt class cite colspan contenteditable controls data datetime dir disabled draggable enterkeyhint for form height hidden
  href hreflang id inert inputmode itemid itemprop itemscope itemtype lang loading maxlength method multiple name placeholder popover
  poster preload readonly rel role rows rowspan sizes slot spellcheck src srcset state style tabindex target title translate type
  usemap value viewBox width xmlns creator collapsed is-active is-html-target
  aria-activedescendant aria-atomic aria-busy aria-checked aria-colindex aria-controls aria-current aria-describedby aria-details
  aria-disabled aria-expanded aria-haspopup aria-hidden aria-keyshortcuts aria-label aria-labelledby aria-level aria-live aria-modal
  aria-multiline aria-owns aria-placeholder aria-posinset aria-pressed aria-readonly aria-relevant aria-roledescription aria-rowindex
  aria-selected aria-setsize
  data-ad-comet-preview data-ad-preview data-ad-rendering-role data-component-type data-ft data-id data-index data-lexical-editor
  data-lexical-text data-node-key data-offset-key data-sdui-anchor-id data-sdui-screen data-sjs data-testid data-test-icon data-text
  data-type data-urn data-view-name data-visualcompletion data-placeholder componentkey`),
);

/** Only these values are reported, letter for letter; any other is left out. */
export const REPORTED_VALUES: Readonly<Record<string, ReadonlySet<string>>> = {
  role: new Set(
    words(`
    alert alertdialog application article banner button cell checkbox columnheader combobox complementary contentinfo definition dialog
    directory document feed figure form grid gridcell group heading img link list listbox listitem log main marquee math menu menubar
    menuitem menuitemcheckbox menuitemradio meter navigation none note option presentation progressbar radio radiogroup region row
    rowgroup rowheader scrollbar search searchbox separator slider spinbutton status switch tab table tablist tabpanel term text textbox
    timer toolbar tooltip tree treegrid treeitem`),
  ),
  type: new Set(words('button submit reset text search checkbox radio hidden file email password number')),
  'aria-haspopup': new Set(words('true false menu listbox tree grid dialog')),
  'aria-hidden': new Set(words('true false')),
  'aria-expanded': new Set(words('true false')),
  'aria-modal': new Set(words('true false')),
  contenteditable: new Set(words('true false plaintext-only')),
  dir: new Set(words('ltr rtl auto')),
  tabindex: new Set(words('-1 0')),
};

export const OTHER_ELEMENT = 'other-element';
export const OTHER_ATTRIBUTE = 'other-attribute';
