// Knows which replies fit a judged comment and how a decision about it is drafted for the register. Must not know where the comment stands.
import type { Assessment } from '../core/act.ts';
import type { Draft, EventKind } from '../core/register.ts';
import type { FilledReply } from '../core/replies.ts';
import type { Comment } from '../core/types.ts';
import { maskPersonalData } from '../detect/mask.ts';
import type { PageContext } from '../messaging/protocol.ts';
import { fillTemplate } from '../policy/template.ts';

/** Longest excerpt kept with a decision, UTF-16 units. */
const EXCERPT_LENGTH = 280;

export interface JudgedComment {
  readonly comment: Comment;
  readonly assessment: Assessment;
}

export type Decision = Pick<Draft, 'kind' | 'reason' | 'role'>;

/** The suggested ones first, then the rest of the templates. */
export function repliesTo({ comment, assessment }: JudgedComment, context: PageContext): readonly FilledReply[] {
  const suggested = assessment.replies;
  const order = [...suggested, ...context.templates.map((one) => one.id).filter((id) => !suggested.includes(id))];
  return order.flatMap((id) => {
    const template = context.templates.find((one) => one.id === id);
    if (!template) return [];
    return [fillTemplate(template, { comment, assessment, act: context.act, directory: context.directory })];
  });
}

/** Author and excerpt are left out here already for what never counts; the background drops them again. */
export function draftOf({ comment, assessment }: JudgedComment, { kind, reason, role }: Decision): Draft {
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
