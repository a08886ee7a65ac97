// Knows which rule of an act governs a finding, and the clause it cites. Must not know what follows from several of them.
import type { Act, Article, AssessedFinding, Citation, Rule } from '../core/act.ts';
import type { Action, Finding } from '../core/types.ts';

/** One finding with the rule that governs it. */
export interface Ruled {
  readonly finding: AssessedFinding;
  readonly rule: Rule;
}

/** Throws where the act lacks a rule or a clause: the schema lets no such act in. */
export function govern(finding: Finding, act: Act): Ruled {
  const rule = act.rules.find((one) => one.label === finding.label);
  if (!rule) throw new Error(`act "${act.id}" has no rule for "${finding.label}"`);
  const { asks, force, urgent } = rule;
  return { rule, finding: { ...finding, article: citation(rule, act.articles), asks, force, urgent } };
}

/** Those whose rule comes to this action, in the order found; what the act allows comes to `none`. */
export function withAction(ruled: readonly Ruled[], action: Action): readonly Ruled[] {
  return ruled.filter(({ rule }) => (rule.asks === 'allow' ? 'none' : rule.asks) === action);
}

function citation(rule: Rule, articles: readonly Article[]): Citation | null {
  if (rule.article === null || rule.basis === null) return null;
  const article = articles.find((one) => one.id === rule.article);
  if (!article) throw new Error(`the rule for "${rule.label}" cites "${rule.article}", which the act does not have`);
  const { id, locator, quote } = article;
  return { id, locator, quote, basis: rule.basis, reading: rule.reading };
}
