// Knows how a text with spans, also overlapping ones, is cut into pieces for painting. Must not know React or the page.
import type { Label, Span } from '../lib/core/types.ts';

export interface Piece {
  readonly start: number;
  readonly text: string;
  /** Labels of the findings that cover it; empty for plain text. */
  readonly labels: readonly Label[];
}

interface Marked {
  readonly label: Label;
  readonly span: Span | null;
}

/** Pieces in order; joined they are the text itself. Spans outside the text are cut to it. */
export function piecesOf(text: string, marked: readonly Marked[]): Piece[] {
  const spans = marked.flatMap(({ label, span }) => {
    if (!span) return [];
    const start = Math.max(0, Math.min(span.start, text.length));
    const end = Math.max(start, Math.min(span.end, text.length));
    return end > start ? [{ label, start, end }] : [];
  });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const labels = spans.filter((span) => span.start <= start && span.end >= end).map((span) => span.label);
    return { start, text: text.slice(start, end), labels: [...new Set(labels)] };
  });
}
