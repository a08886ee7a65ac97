// Knows how one finding and the clause it breaks are explained. Must not know the register or the controls.
import type { AssessedFinding } from '../../lib/core/act.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { inOwnLanguage, t } from '../../lib/language/translate.ts';
import { dayOf, labelName } from '../wording.ts';

/** What a view needs to know of the act beside the clause. */
export interface ActHead {
  readonly title: string;
  readonly source: string;
  readonly date: string | null;
}

const ASKS: Record<AssessedFinding['asks'], { readonly must: MessageKey; readonly may: MessageKey }> = {
  remove: { must: 'asks_remove_must', may: 'asks_remove_may' },
  redirect: { must: 'asks_redirect_must', may: 'asks_redirect_may' },
  answer: { must: 'asks_answer_must', may: 'asks_answer_may' },
  escalate: { must: 'asks_escalate_must', may: 'asks_escalate_must' },
  allow: { must: 'asks_allow', may: 'asks_allow' },
};

/** All findings that share label and clause: one explanation, all their words. */
export function Explanation({
  findings,
  act,
}: {
  readonly findings: readonly AssessedFinding[];
  readonly act: ActHead;
}) {
  const [first] = findings;
  if (!first) return null;
  const sure = findings.some((finding) => finding.certainty === 'sure');
  const quotes = [...new Set(findings.flatMap(({ quote }) => (quote === null ? [] : [quote])))];
  const reasons = [...new Set(findings.map(({ why }) => inOwnLanguage(why)))];
  // A reason mostly quotes its words already.
  const unsaid = quotes.filter((quote) => !reasons.some((reason) => reason.includes(quote)));
  return (
    <li className="stack explanation">
      <h4>{labelName(first.label)}</h4>
      <ul className="tags">
        <li className="tag">{t(sure ? 'certainty_sure' : 'certainty_look')}</li>
        <li className="tag">{t(ASKS[first.asks][first.force])}</li>
      </ul>
      {unsaid.length > 0 && (
        <p>
          {t('case_words')} {unsaid.map((quote) => `«${quote}»`).join(', ')}
        </p>
      )}
      <ul className="stack-tight">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <Clause finding={first} act={act} />
    </li>
  );
}

function Clause({ finding, act }: { readonly finding: AssessedFinding; readonly act: ActHead }) {
  const { article } = finding;
  if (!article)
    return <p className="clause">{t(finding.asks === 'escalate' ? 'clause_none_crisis' : 'clause_none')}</p>;
  const place = act.date === null ? t('clause_undated') : t('clause_dated', dayOf(act.date));
  return (
    <figure className="clause stack-tight">
      {/* Scrolls when the clause is long: it must then be reachable by keyboard. */}
      <blockquote lang="it" cite={act.source} tabIndex={article.quote.length > 600 ? 0 : undefined}>
        {article.quote}
      </blockquote>
      <figcaption className="small stack-tight">
        <cite lang="it">
          {act.title}, {article.locator}
        </cite>
        <span className="soft">{place}</span>
        <strong>{t(article.basis === 'explicit' ? 'basis_explicit' : 'basis_interpreted')}</strong>
        {article.reading !== null && <span lang="it">{article.reading}</span>}
      </figcaption>
    </figure>
  );
}

/** What is sure, then what is to be looked at, then what the act allows; else in the order of first appearance. */
export function groupFindings(findings: readonly AssessedFinding[]): AssessedFinding[][] {
  const groups = Map.groupBy(findings, (finding) => `${finding.label} ${finding.article?.id ?? ''}`);
  const rank = (group: AssessedFinding[]) => {
    if (group.every(({ asks }) => asks === 'allow')) return 2;
    return group.some(({ certainty }) => certainty === 'sure') ? 0 : 1;
  };
  return [...groups.values()].toSorted((a, b) => rank(a) - rank(b));
}
