// Knows the shape of an act, of its clauses and rules, and of what it makes of the findings in a comment. Must not know any institution's act.
import type { ReplyId } from './replies.ts';
import type { Action, Bilingual, Finding, InstitutionContext, Label } from './types.ts';

export type Basis = 'explicit' | 'interpreted';

/** One clause of the act, letter for letter. */
export interface Article {
  readonly id: string;
  /** Where it stands, in words a person can follow: "Regole di utilizzo, capoverso 6". Never an article number the act does not have. */
  readonly locator: string;
  readonly quote: string;
  /** The clause protects the public (free expression, no prior moderation). */
  readonly protects: boolean;
}

/** What the act makes of one label. */
export interface Rule {
  readonly label: Label;
  /** Id of the clause cited; null only when the act is silent (then `asks` is `allow`, or `escalate` for a person in danger). */
  readonly article: string | null;
  readonly basis: Basis | null;
  /** How the clause is read, Italian, one sentence: always when interpreted or silent, else only where the wording leaves a doubt. */
  readonly reading: string | null;
  readonly asks: 'remove' | 'redirect' | 'answer' | 'escalate' | 'allow';
  readonly force: 'must' | 'may';
  readonly urgent: boolean;
  /** The warning may be skipped, with a reason. */
  readonly grave: boolean;
  /** A breach that calls for a warning, then the block; false where the content alone goes (one's own data, off-topic). */
  readonly onLadder: boolean;
  /** Reply template ids that fit, best first. */
  readonly replies: readonly ReplyId[];
}

export interface Ladder {
  /** Clause that sets it. */
  readonly article: string;
  /** `with-block`: a report accompanies the block (INAIL); `graver-cases`: only there (PoliMi). Reports are no rung. */
  readonly report: 'with-block' | 'graver-cases';
  readonly rungs: readonly ['warning', 'block'];
}

/** When moderation is staffed; null where the act is silent. Hours are local times "HH:MM" in `timeZone`. */
export interface Calendar {
  readonly article: string;
  readonly timeZone: string;
  /** ISO week days, 1 = Monday. */
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

export interface Act {
  readonly schema: 1;
  readonly id: string;
  /** Changes whenever clauses or rules change; recorded with every decision. */
  readonly version: string;
  readonly institution: { readonly id: string; readonly name: string } & Omit<InstitutionContext, 'contacts'>;
  readonly title: string;
  readonly source: string;
  /** ISO date, or null where the published act has none. */
  readonly date: string | null;
  readonly consultedAt: string;
  readonly articles: readonly Article[];
  readonly rules: readonly Rule[];
  readonly ladder: Ladder;
  readonly calendar: Calendar | null;
}

/** The clause as shown and exported beside a finding. */
export interface Citation {
  readonly id: string;
  readonly locator: string;
  readonly quote: string;
  readonly basis: Basis;
  readonly reading: string | null;
}

export interface AssessedFinding extends Finding {
  readonly article: Citation | null;
  readonly asks: Rule['asks'];
  readonly force: Rule['force'];
  readonly urgent: boolean;
}

/** Steps the tool may suggest; a person decides. `remove` is without a warning: the content goes, nobody is at fault. */
export type Step =
  | 'none'
  | 'look'
  | 'answer'
  | 'redirect'
  | 'warn'
  | 'remove'
  | 'remove-and-warn'
  | 'remove-and-block'
  | 'escalate';

export interface Assessment {
  /** From the sure findings and the act. */
  readonly action: Action;
  /** What it would be if the findings to look at held too. */
  readonly possibleAction: Action;
  readonly urgent: boolean;
  /** All sure labels, also those the act allows. */
  readonly labels: readonly Label[];
  /** Labels only to look at. */
  readonly hints: readonly Label[];
  readonly findings: readonly AssessedFinding[];
  readonly step: Step;
  readonly replies: readonly ReplyId[];
  readonly because: Bilingual;
}
