// Knows how a group and a hostile predicate meet in a sentence, or across two through a pronoun, with the scope of denial. Must not know policies.
import { has, holds } from '../reading/scope.ts';
import type { Reading, Token } from '../reading/types.ts';
import { type Clause, type Composed, clauses, isGroup, span } from './clause.ts';
import { hostileAt } from './predicates.ts';

const PRONOUNS = new Set('li le loro essi esse questi queste quelli quelle lo la gli them they'.split(' '));
const PLURAL_VERBS = new Set(
  'sono dovrebbero devono vanno andrebbero meritano possono hanno puzzano rubano'.split(' '),
);
/** The first meeting of a group with a predicate that despises, excludes or threatens it; null when there is none. Linear. */
export function compose(reading: Reading): Composed | null {
  if (!holds(reading, 'group', 'slur')) return null;
  let before: Clause | null = null;
  for (const clause of clauses(reading)) {
    if (clause.grouped || (before?.grouped && refers(clause))) {
      const found = hostile({ ...clause, byPronoun: !clause.grouped });
      if (found !== null) return found;
    }
    if (clause.grouped && before !== null && explains(clause)) {
      const despised = contemptIn(before);
      if (despised !== null) return span(despised, clause.to - 1);
    }
    before = clause;
  }
  return null;
}

const refers = ({ tokens, from, to }: Clause): boolean => {
  for (let i = from; i < Math.min(to, from + 12); i++) {
    const { form } = tokens[i] as Token;
    if (PRONOUNS.has(form) || PLURAL_VERBS.has(form) || /(?:ar|er|ir)(?:li|le)$/.test(form)) return true;
  }
  return false;
};

const BECAUSE = /^(?:dopotutto|daltronde|altronde|resto|ovvio|ovviamente|inutile|tipico|aspett)/;

/** "Sono ... dopotutto", "Inutile dire che sono ...", "Del resto veniva da un ...": the group is the reason of what was said before. */
const explains = ({ tokens, from, to }: Clause): boolean =>
  to - from <= SHORT_REASON &&
  tokens
    .slice(from, to)
    .some(({ form }, i, all) => BECAUSE.test(form) || (form === 'tutto' && all[i - 1]?.form === 'dopo')) &&
  tokens.slice(from, to).some((token, i, all) => isGroup(token) && isNamedAsReason(all, i) && endsThere(all, i));

/** "sono trans dopo tutto": not "sono gli immigrati a farli", where something is said of them. */
const endsThere = (sentence: readonly Token[], at: number): boolean =>
  sentence.slice(at + 1).every((token) => isGroup(token) || AFTER_ALL.has(token.form));
const AFTER_ALL = new Set('dopo tutto dopotutto infatti no'.split(' '));

/** "sono ...", "da un ...": not "gli stranieri aspettano", where the group does something. */
const isNamedAsReason = (sentence: readonly Token[], at: number): boolean => {
  const [before, further] = [sentence[at - 1], sentence[at - 2]];
  return has(before, 'be') || (has(before, 'article') && (has(further, 'be') || further?.form === 'da'));
};
/** Words of such a sentence. */
const SHORT_REASON = 9;

/**
 * "Sono stupidi", "Incapaci": contempt for people who are not named. Where a noun stands before the verb, or a thing is spoken of
 * ("le paghe sono indegne", "condizioni disumane"), the sentence that follows laments more often than it despises.
 */
function contemptIn({ tokens, from, to }: Clause): number | null {
  const despises = (token: Token | undefined) => ['contempt', 'offence', 'dehuman'].some((name) => has(token, name));
  if (to - from === 1) return despises(tokens[from]) ? from : null;
  for (let i = from; i < to; i++) {
    if (!despises(tokens[i]) || has(tokens[i - 1], 'neg')) continue;
    const verb = tokens.findIndex((token, at) => at >= Math.max(from, i - 3) && at < i && has(token, 'be'));
    if (verb >= 0 && verb - from <= 2 && !tokens.slice(from, verb).some((token) => has(token, 'article'))) return i;
  }
  return null;
}

function hostile(clause: Clause): Composed | null {
  for (let i = clause.from; i < clause.to; i++) {
    const found = hostileAt(clause, i, clause.tokens[i] as Token);
    if (found !== null) return found;
  }
  return null;
}
