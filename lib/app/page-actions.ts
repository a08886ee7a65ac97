// Knows what a person can do with one flagged comment: reply, open a control, record. Must not know where the buttons are.
import { failure, ok, type Result } from '../core/result.ts';
import type { Control, Draft, EventKind, FilledReply } from '../core/types.ts';
import { maskPersonalData } from '../detect/mask.ts';
import { askBackground } from '../messaging/client.ts';
import { copyForPaste } from '../platforms/composer/clipboard.ts';
import { insertText, watchComposition } from '../platforms/composer/index.ts';
import { openReply } from '../platforms/composer/open-reply.ts';
import type { KeyGuard } from '../platforms/key-guard.ts';
import { openControl } from '../platforms/native-menu.ts';
import { fillTemplate } from '../policy/template.ts';
import type { Entry } from './page-comments.ts';
import type { PageSession } from './page-session.ts';

/** Longest excerpt kept with a decision, UTF-16 units. */
const EXCERPT_LENGTH = 280;

export interface OpenedControl {
  readonly entry: HTMLElement;
  readonly how: 'focused' | 'lit';
  readonly label: string;
}

export interface PageActions {
  replies(entry: Entry): readonly FilledReply[];
  insertReply(entry: Entry, text: string): Promise<Result<{ readonly how: 'inserted' }>>;
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

  return {
    /** The suggested ones first, then the rest of the templates. */
    replies(entry) {
      const suggested = entry.assessment.replies;
      const order = [...suggested, ...context.templates.map((one) => one.id).filter((id) => !suggested.includes(id))];
      return order.flatMap((id) => {
        const template = context.templates.find((one) => one.id === id);
        if (!template) return [];
        const { comment, assessment } = entry;
        return [fillTemplate(template, { comment, assessment, act: context.act, directory: context.directory })];
      });
    },

    async insertReply(entry, text) {
      if (text.length > adapter.replyLimit) return failure('too-long', `${text.length}/${adapter.replyLimit}`);
      const opened = await openReply(adapter, entry.element, signal);
      const inserted = opened.ok ? await insertText(opened.value, text, { signal, isComposing }) : opened;
      if (inserted.ok) return ok({ how: 'inserted' as const });
      // The text must not be lost: the message of each failure says that it is on the clipboard.
      await copyForPaste(text);
      return inserted;
    },

    openControl(entry, control) {
      return openControl(adapter, entry.element, control, entry.comment.author.displayName, guard, signal);
    },

    async record(entry, kind, reason, role) {
      const recorded = await askBackground('record-decision', draftOf(entry, kind, reason, role));
      if (!recorded.ok) return recorded;
      if (kind === 'dismissed') session.dismiss(entry);
      else await session.refreshHistory(entry);
      session.redraw();
      return recorded;
    },
  };
}

/** Author and excerpt are left out here already for what never counts; the background drops them again. */
function draftOf(entry: Entry, kind: Draft['kind'], reason: string | null, role: string | null): Draft {
  const { comment, assessment } = entry;
  const counts = carriesAuthor(kind);
  const governed = assessment.findings.filter((finding) => finding.asks !== 'allow');
  return {
    kind,
    platform: comment.platform,
    author: counts ? comment.author.key : null,
    comment: { id: comment.id, permalink: comment.permalink, postId: comment.post.id },
    // What the act allows is no part of the decision.
    labels: [...new Set(governed.map((finding) => finding.label))],
    articles: [...new Set(governed.flatMap((finding) => (finding.article ? [finding.article.id] : [])))],
    excerpt: counts ? maskPersonalData(comment.text).slice(0, EXCERPT_LENGTH) : null,
    reason,
    role,
    evidence:
      kind === 'evidence'
        ? {
            text: comment.text,
            permalink: comment.permalink,
            postedAt: comment.postedAt,
            keptAt: new Date().toISOString(),
          }
        : null,
  };
}

const carriesAuthor = (kind: EventKind): boolean => kind !== 'redirect' && kind !== 'courtesy' && kind !== 'dismissed';
