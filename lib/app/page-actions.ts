// Knows what a person can do with one flagged comment: reply, open a control, record. Must not know where the buttons are.

import type { Draft } from '../core/register.ts';
import type { FilledReply } from '../core/replies.ts';
import { over } from '../core/reply-form.ts';
import { type Failure, failure, type InsertFailure, ok, type Result } from '../core/result.ts';
import type { Control } from '../core/types.ts';
import { askBackground } from '../messaging/client.ts';
import { copyForPaste } from '../platforms/composer/clipboard.ts';
import { insertText, readDraft, watchComposition } from '../platforms/composer/index.ts';
import { openReply } from '../platforms/composer/open-reply.ts';
import type { KeyGuard } from '../platforms/key-guard.ts';
import { openControl } from '../platforms/native-menu.ts';
import { openText } from '../platforms/open-text.ts';
import { REPLY_LIMITS } from '../platforms/reply-limits.ts';
import { draftOf, repliesTo } from './decision-draft.ts';
import type { Entry } from './page-comments.ts';
import type { PageSession } from './page-session.ts';

export interface OpenedControl {
  readonly entry: HTMLElement;
  readonly how: 'focused' | 'lit';
  readonly label: string;
}

export interface PageActions {
  /** Replies that the person has changed and not used yet, by comment, template and form; gone with the tab. */
  readonly drafts: Map<string, string>;
  copy(text: string): Promise<boolean>;
  replies(entry: Entry): readonly FilledReply[];
  /**
   * @param shownAs the account that the person was shown: where the open box says another one, and not the institution's, nothing is
   * inserted (`other-speaker`), the person presses again
   */
  insertReply(
    entry: Entry,
    text: string,
    shownAs: string | null,
  ): Promise<Result<{ readonly how: 'inserted' }, Failure | InsertFailure>>;
  /** Opens a cut text by the platform's own control; the page is then read and judged again by itself. */
  openText(entry: Entry): Promise<Result<null>>;
  openControl(entry: Entry, control: Control): Promise<Result<OpenedControl>>;
  record(
    entry: Entry,
    kind: Draft['kind'],
    reason: string | null,
    role: string | null,
  ): Promise<Result<{ readonly id: string }>>;
}

export function createPageActions(session: PageSession, guard: KeyGuard, signal: AbortSignal): PageActions {
  const { adapter, context } = session;
  const isComposing = watchComposition(window, signal);
  const limit = REPLY_LIMITS[adapter.platform];

  return {
    drafts: new Map(),
    copy: copyForPaste,
    replies: (entry) => repliesTo(entry, context),

    async insertReply(entry, text, shownAs) {
      const tooLong = (whole: string) => failure('too-long', `${limit.lengthOf(whole)}/${limit.most}`);
      if (over(text, limit) > 0) return tooLong(text);
      const opened = await openReply(adapter, entry.element, signal);
      // Some pages tell only at the open box who is speaking.
      const { whose, name } = session.speaking(entry);
      if (opened.ok && whose === 'other' && name !== shownAs) return failure('other-speaker');
      // The mention that the platform puts first, or what the person had begun, counts too.
      const whole = opened.ok ? `${readDraft(opened.value)}${text}` : text;
      if (over(whole, limit) > 0) return tooLong(whole);
      const inserted = opened.ok ? await insertText(opened.value, text, { signal, isComposing }) : opened;
      if (inserted.ok) return ok({ how: 'inserted' as const });
      // The text must not be lost: the message of each failure says that it is on the clipboard.
      await copyForPaste(text);
      return inserted;
    },

    openText: (entry) => openText(adapter, entry.element, entry.comment.id, signal),

    async openControl(entry, control) {
      const opened = await openControl(
        adapter,
        entry.element,
        control,
        entry.comment.author.displayName,
        guard,
        signal,
      );
      if (!opened.ok && opened.error.code === 'entry-missing') session.noteUnmatchedMenu();
      return opened;
    },

    async record(entry, kind, reason, role) {
      const recorded = await askBackground('record-decision', draftOf(entry, { kind, reason, role }));
      if (!recorded.ok) return recorded;
      if (kind === 'dismissed') session.dismiss(entry);
      else await session.refreshHistory(entry);
      session.redraw();
      return recorded;
    },
  };
}
