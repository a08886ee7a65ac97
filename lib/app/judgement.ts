// Knows how one comment is judged, wherever its text came from. Must not know pages, panels or how a judgement is shown.
import type { Assessment } from '../core/act.ts';
import type { History } from '../core/register.ts';
import type { Comment, DetectContext, Finding, Label } from '../core/types.ts';
import { detect, type Scorer } from '../detect/index.ts';
import type { PageContext } from '../messaging/protocol.ts';
import { assess, softenForCutText } from '../policy/assess.ts';
import { institutionContext } from '../policy/institution.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly assessment: Assessment;
}

export interface Judge {
  judge(comment: Comment, history: History): Judged;
}

/** @param scorer null: the weights could not be had and the rules judge alone */
export function createJudge(context: PageContext, scorer: Scorer | null): Judge {
  const institution = institutionContext(context.act, context.directory);
  const accounts = new Set(context.accounts);
  return {
    judge(comment, history) {
      const about: DetectContext = { post: comment.post.text, platform: comment.platform, lang: null, institution };
      const own = comment.author.own || accounts.has(comment.author.key ?? '');
      const found = own || comment.text === '' ? [] : detect(comment.text, about, scorer ?? undefined);
      const findings = comment.cut ? softenForCutText(found) : found;
      return { findings, assessment: assess(findings, context.act, history) };
    },
  };
}

/** Dismissed stays dismissed unless the comment was changed into breaking something else. */
export function isDismissed(findings: readonly Finding[], labels: readonly Label[] | undefined): boolean {
  return labels !== undefined && findings.every((finding) => labels.includes(finding.label));
}
