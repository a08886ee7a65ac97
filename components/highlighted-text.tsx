// Knows how a comment's text is shown with the words that carry findings. Must not know what follows from them.
import type { AssessedFinding } from '../lib/core/act.ts';
import { t } from '../lib/language/translate.ts';
import { piecesOf } from './text-pieces.ts';
import { labelName } from './wording.ts';

interface Props {
  readonly text: string;
  readonly findings: readonly AssessedFinding[];
}

/** Underline style and spoken label say what colour says. */
export function HighlightedText({ text, findings }: Props) {
  const carrying = findings.filter((finding) => finding.asks !== 'allow');
  return (
    <p className="words" dir="auto">
      {text === '' && <span className="soft">{t('case_no_text')}</span>}
      {piecesOf(text, carrying).map((piece) =>
        piece.labels.length === 0 ? (
          piece.text
        ) : (
          <mark
            key={piece.start}
            className={hueOf(carrying, piece.start, piece.text.length)}
            title={piece.labels.map(labelName).join(', ')}
          >
            {piece.text}
            <span className="only-spoken"> ({piece.labels.map(labelName).join(', ')})</span>
          </mark>
        ),
      )}
    </p>
  );
}

function hueOf(findings: readonly AssessedFinding[], start: number, length: number): string {
  const here = findings.filter(({ span }) => span !== null && span.start <= start && span.end >= start + length);
  if (here.some((finding) => finding.certainty === 'sure' && (finding.urgent || finding.asks === 'escalate')))
    return 'hue-urgent';
  if (here.some((finding) => finding.certainty === 'sure' && finding.asks === 'remove')) return 'hue-remove';
  if (here.some((finding) => finding.certainty === 'sure')) return 'hue-redirect';
  return 'hue-look';
}
