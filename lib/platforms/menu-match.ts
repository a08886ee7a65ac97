// Knows which entry of an open menu stands for a control. Must not know how the menu was opened, and presses nothing.
import { foldLabel, labelOf } from './dom.ts';
import type { ControlFact } from './types.ts';

export type Match =
  | { readonly found: true; readonly entry: HTMLElement; readonly label: string; readonly fact: ControlFact }
  | { readonly found: false; readonly why: 'none' | 'ambiguous' };

const MARKED = ['id', 'data-test-icon', 'data-testid', 'data-test-id', 'data-icon', 'data-control-name'];

/** Marks first (no language in them), then whole labels, then beginnings; at each step two candidates mean none. */
export function matchEntry(entries: readonly HTMLElement[], facts: readonly ControlFact[], name: string | null): Match {
  for (const fits of [hasMark, hasWholeLabel, hasBeginning]) {
    const hits = facts.flatMap((fact) =>
      innermost(entries.filter((entry) => fits(entry, fact, name))).map((entry) => ({ entry, fact })),
    );
    const first = hits[0];
    if (first === undefined) continue;
    if (hits.some((hit) => hit.entry !== first.entry)) return { found: false, why: 'ambiguous' };
    // Two facts on one entry: the more careful one holds.
    const fact = hits.find((hit) => !hit.fact.confirms)?.fact ?? first.fact;
    return { found: true, entry: first.entry, label: shownLabel(first.entry), fact };
  }
  return { found: false, why: 'none' };
}

/** The label as the person sees it. */
export function shownLabel(entry: Element): string {
  const text = lines(entry)[0] ?? entry.getAttribute('aria-label') ?? '';
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
}

/** Labels of what the menu offers, without the author's name. */
export function offered(entries: readonly HTMLElement[], name: string | null): string {
  const hidden = name === null ? '' : foldLabel(name);
  return entries
    .map((entry) => foldLabel(shownLabel(entry)))
    .map((label) => (hidden === '' ? label : label.replaceAll(hidden, '{name}')))
    .join(' | ');
}

function hasMark(entry: HTMLElement, fact: ControlFact): boolean {
  if (fact.marks.length === 0) return false;
  return [entry, ...entry.querySelectorAll('*')].some((node) =>
    MARKED.some((attribute) => fact.marks.includes(node.getAttribute(attribute) ?? '')),
  );
}

function hasWholeLabel(entry: HTMLElement, fact: ControlFact, name: string | null): boolean {
  const labels = labelsOf(entry);
  return wanted(fact, name).some((want) => want.whole && labels.includes(want.text));
}

function hasBeginning(entry: HTMLElement, fact: ControlFact, name: string | null): boolean {
  const labels = labelsOf(entry);
  return wanted(fact, name).some((want) =>
    labels.some((label) => label.startsWith(want.text) && !/^[\p{L}\p{N}]/u.test(label.slice(want.text.length))),
  );
}

/** Labels to look for; one whose `{name}` is not known is only a beginning. */
function wanted(fact: ControlFact, name: string | null): { text: string; whole: boolean }[] {
  return [...fact.labels.it, ...fact.labels.en].flatMap((label) => {
    const whole = name !== null || !label.includes('{name}');
    const text = foldLabel(whole ? label.replaceAll('{name}', name ?? '') : (label.split('{name}')[0] ?? ''));
    return text === '' ? [] : [{ text, whole }];
  });
}

/** An entry may carry a title and an explanation below it: the title alone is a label too. */
function labelsOf(entry: HTMLElement): string[] {
  const first = lines(entry)[0];
  return [labelOf(entry), ...(first === undefined ? [] : [foldLabel(first)])];
}

/** Texts of the innermost elements that hold text, in order; `<span>Block <b>NAME</b></span>` counts as one. */
function lines(entry: Element): string[] {
  const found: string[] = [];
  const visit = (node: Element): void => {
    const own = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim());
    if (own) found.push(node.textContent ?? '');
    else for (const child of node.children) visit(child);
  };
  visit(entry);
  return found;
}

/** Wrapper and button of one entry are one candidate. */
function innermost(entries: HTMLElement[]): HTMLElement[] {
  return entries.filter((entry) => !entries.some((other) => other !== entry && entry.contains(other)));
}
