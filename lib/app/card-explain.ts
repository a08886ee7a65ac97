// Knows how a finding and its clause are put into words. Must not know what can be done about them.
import type { Act, AssessedFinding, Basis } from '../core/act.ts';
import { inOwnLanguage, nameOf, t } from '../language/translate.ts';
import { cutSection } from './card-cut.ts';
import type { CardTools } from './card-tools.ts';
import { element } from './element.ts';

/** Words, reason, clause letter for letter, basis, must or may, certain or not, earlier warnings, the step and its because. */
export function explainSection(tools: CardTools): HTMLElement[] {
  const { entry, session } = tools;
  const shown = entry.assessment.findings.filter((finding) => finding.asks !== 'allow');
  const earlier = entry.history.warnings;
  return [
    ...shown.flatMap((finding) => [
      // With one finding the card's title has said it.
      ...(shown.length > 1 ? [element('h3', { text: nameOf('label', finding.label) })] : []),
      ...findingBlock(finding, session.context.act),
    ]),
    ...cutSection(tools),
    element('p', {
      class: 'source',
      text:
        earlier === 0
          ? t('card_no_warnings')
          : t('card_warnings', earlier, entry.history.warnedAt.map(dateOf).join(', ')),
    }),
    element('p', {
      class: 'step',
      text: `${t('card_step', nameOf('step', entry.assessment.step))} ${inOwnLanguage(entry.assessment.because)}`,
    }),
  ].filter((node) => node !== null);
}

function findingBlock(finding: AssessedFinding, act: Act): HTMLElement[] {
  const certainty = t(finding.certainty === 'sure' ? 'certainty_sure' : 'certainty_look');
  const blocks: (HTMLElement | null)[] = [
    finding.quote === null ? null : element('p', { class: 'quote', text: `«${finding.quote}»` }),
    element('p', { text: inOwnLanguage(finding.why) }),
  ];
  if (finding.article === null) {
    blocks.push(element('ul', { class: 'tags', children: [element('li', { text: certainty })] }));
    return blocks.filter((node) => node !== null);
  }
  const { quote, locator, basis, reading } = finding.article;
  const tags = [t(`force_${finding.force}`), certainty];
  blocks.push(
    element('blockquote', { text: quote, attributes: { lang: 'it' } }),
    element('p', { class: 'source', text: sourceLine(act, locator) }),
    element('ul', { class: 'tags', children: tags.map((tag) => element('li', { text: tag })) }),
    element('p', { class: 'source', text: basisLine(basis, reading) }),
  );
  return blocks.filter((node) => node !== null);
}

/** Whether the act says it or is read so; a reading is in the act's language. */
function basisLine(basis: Basis, reading: string | null): string {
  return reading === null ? t(`basis_${basis}`) : `${t(`basis_${basis}`)} ${reading}`;
}

function sourceLine(act: Act, locator: string): string {
  return act.date === null
    ? t('card_source_undated', act.title, locator)
    : t('card_source', act.title, locator, dateOf(act.date));
}

/** Local short date; the register and the acts keep ISO. */
function dateOf(iso: string): string {
  return new Date(iso).toLocaleDateString();
}
