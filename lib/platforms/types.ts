// Knows what every adapter must answer. Must not know any platform, any act or any detector.

import type { Result } from '../core/result.ts';
import type { Bilingual, Comment, Control, Platform } from '../core/types.ts';

/** Why one comment, or a page, could not be read: names the field and the selector so that a maintainer can mend it. */
export interface ReadFailure {
  readonly field: 'root' | 'id' | 'author' | 'text' | 'post' | 'list';
  readonly selector: string;
  readonly detail: string;
}

/** One stretch of `Comment.text` and the node that shows it. Text nodes map unit by unit unless `whole` is set. */
export interface TextPiece {
  readonly start: number;
  readonly end: number;
  readonly node: Node;
  /** The text is not the node's own (emoji image, unwrapped link, NFC changed its length): a range covers the node whole. */
  readonly whole: boolean;
  /** Offset in the node's data at which the piece begins (text nodes). */
  readonly offset: number;
}

export interface TextMap {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** One entry of a platform's own menu, as data. */
export interface ControlFact {
  readonly control: Control;
  /** Whole labels or prefixes, NFC, lower case, by language; `{name}` stands for the author's name. */
  readonly labels: { readonly it: readonly string[]; readonly en: readonly string[] };
  /** Icon names or test ids seen on the entry, tried before labels. */
  readonly marks: readonly string[];
  /** The platform asks again before it acts: only then may the entry be focused; otherwise it is lit, not focused. */
  readonly confirms: boolean;
  /** What it truly does there ("resta visibile all'autore e ai suoi amici"). */
  readonly effect: Bilingual;
}

/** Under which account a reply would be written. */
export interface Speaker {
  /** As the page shows it: a name, or a handle with its "@". */
  readonly name: string;
  /** As `Author.key`; null where the page shows a name alone. */
  readonly key: string | null;
}

/** What is around a comment that an action needs; every member is asked for afresh, never kept: nodes are recycled. */
export interface PlatformAdapter {
  readonly platform: Platform;
  /** Host names without scheme, e.g. `www.facebook.com`. */
  readonly hosts: readonly string[];
  readonly controls: readonly ControlFact[];
  /** What the adapter looks for, selectors by names of its own: told in a technical report with how many were found. */
  readonly anchors: Readonly<Record<string, string>>;

  /** Comment elements under `root`, document order, each comment once. Never a post, a composer or a chat. */
  find(root: ParentNode): Element[];
  /** Signs that comments are on the page, counted by other means than `find`, so that a blind adapter is noticed. */
  seen(root: ParentNode): number;
  read(element: Element, url: URL): Result<Comment, ReadFailure>;
  /** The comment's text with the nodes that show it, for painting. Same text as `read` gives. */
  textMap(element: Element): TextMap;
  /** Account key (as `Author.key`) of the post's author under which the comment stands, else of the page; null if unknown. */
  owner(element: Element, url: URL): string | null;
  /** Where the small button may be drawn: the box of the comment's own text or bubble. */
  anchor(element: Element): Element;
  /** The comment's own "…" button; null when the platform shows none. May need hover: the caller sends pointer events first. */
  maybeMenuButton(element: Element): HTMLElement | null;
  /** Entries of the menu that is open now for this comment; empty when none. */
  menuEntries(button: HTMLElement): HTMLElement[];
  /** The comment's own Reply button. */
  maybeReplyButton(element: Element): HTMLElement | null;
  /** The reply editor that belongs to this comment, if open. `before` = editors that were there before Reply was pressed. */
  maybeReplyEditor(element: Element, before: ReadonlySet<Element>): HTMLElement | null;
  /** Who would be speaking in a reply to this comment; null where the page does not tell, or tells two different things. */
  maybeSpeaker(element: Element): Speaker | null;
  /** The button that opens a cut text, or brings back the writer's own words; null when they are there whole. */
  maybeExpander(element: Element): HTMLElement | null;
  /** Warnings about the view itself (a sort that hides comments), as message keys. */
  notices(root: ParentNode): readonly string[];
}
