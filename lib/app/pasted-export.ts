// Knows how judged comments are written out as a table for people. Must not know who wrote them, nor where the file goes.
import type { Flagged } from '../messaging/protocol.ts';
import { csvOf } from '../register/export.ts';

/** In the order given. No author: the line leads back to the person's own file. */
export function judgedCsv(flagged: readonly Flagged[], lines: ReadonlyMap<string, number>): string {
  return csvOf([
    ['riga', 'canale', 'etichette certe', 'etichette da valutare', 'urgente', 'passo suggerito', 'clausole', 'testo'],
    ...flagged.map(({ comment, assessment }) => [
      String(lines.get(comment.id) ?? ''),
      comment.platform,
      assessment.labels.join(' '),
      assessment.hints.join(' '),
      assessment.urgent ? 'sì' : 'no',
      assessment.step,
      clausesOf(assessment),
      comment.text,
    ]),
  ]);
}

function clausesOf({ findings }: Flagged['assessment']): string {
  const places = findings.flatMap(({ article, asks }) => (article && asks !== 'allow' ? [article.locator] : []));
  return [...new Set(places)].join('; ');
}
