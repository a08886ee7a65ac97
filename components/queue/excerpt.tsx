// Knows which short part of a comment shows best why it is flagged. Must not know the rest of the case.
import type { AssessedFinding } from '../../lib/core/act.ts';
import { HighlightedText } from '../highlighted-text.tsx';

/** UTF-16 units shown at most. */
const LENGTH = 160;

interface Props {
  readonly text: string;
  readonly findings: readonly AssessedFinding[];
}

export function Excerpt({ text, findings }: Props) {
  const { start, end } = windowOf(text, findings);
  const moved = findings.map((finding) =>
    finding.span === null
      ? finding
      : { ...finding, span: { start: finding.span.start - start, end: finding.span.end - start } },
  );
  const shown = moved.filter(({ span }) => span !== null && span.end > 0 && span.start < end - start);
  const lead = start > 0 ? '… ' : '';
  const shifted = shown.map((finding) => ({
    ...finding,
    span: finding.span && {
      start: Math.max(0, finding.span.start) + lead.length,
      end: Math.min(end - start, finding.span.end) + lead.length,
    },
  }));
  return <HighlightedText text={lead + text.slice(start, end) + (end < text.length ? ' …' : '')} findings={shifted} />;
}

/** Begins a little before the first marked word where the text is long; never inside a surrogate pair. */
export function windowOf(
  text: string,
  findings: readonly AssessedFinding[],
): { readonly start: number; readonly end: number } {
  if (text.length <= LENGTH) return { start: 0, end: text.length };
  const first = Math.min(...findings.flatMap(({ span, asks }) => (span && asks !== 'allow' ? [span.start] : [])));
  const wanted = Number.isFinite(first) ? Math.max(0, Math.min(first - 40, text.length - LENGTH)) : 0;
  return { start: wholeUnit(text, wanted), end: wholeUnit(text, wanted + LENGTH) };
}

function wholeUnit(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}
