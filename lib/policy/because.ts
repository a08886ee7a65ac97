// Knows how a suggestion is explained in one or two plain sentences, in both languages. Must not know how it was reached.
import type { Act, Step } from '../core/act.ts';
import type { History } from '../core/register.ts';
import type { Action, Bilingual } from '../core/types.ts';
import { dayOf } from './calendar.ts';
import type { NextRung } from './ladder.ts';
import { type Ruled, withAction } from './ruling.ts';

export interface Grounds {
  readonly act: Act;
  readonly history: History;
  readonly action: Action;
  readonly possibleAction: Action;
  readonly step: Step;
  readonly rung: NextRung | null;
  readonly sure: readonly Ruled[];
  readonly ruled: readonly Ruled[];
}

/** Clauses by their locator, the rung with its clause, and what is still to be looked at. Never words of the comment, never names. */
export function because(grounds: Grounds): Bilingual {
  const { step } = grounds;
  if (step === 'escalate') return DANGER;
  const parts = [
    step === 'look' ? look(grounds) : main(grounds),
    ...(step === 'look' ? [] : [ladder(grounds), toLookAt(grounds)]),
  ].filter((part) => part !== null);
  return { it: parts.map((part) => part.it).join(' '), en: parts.map((part) => part.en).join(' ') };
}

const DANGER: Bilingual = {
  it: 'Chi scrive potrebbe essere in pericolo: avvisi subito chi può aiutare. Il commento non va rimosso e nessuno va avvertito di una violazione.',
  en: 'The writer may be in danger: alert at once those who can help. The comment is not to be removed and nobody is to be warned.',
};

function look(grounds: Grounds): Bilingual {
  if (grounds.possibleAction === 'escalate') {
    return {
      it: 'Prima di tutto guardi se chi scrive è in pericolo: il segnale non è sicuro. Fino ad allora non rimuova e non avverta.',
      en: 'First of all look whether the writer is in danger: the sign is not sure. Until then do not remove and do not warn.',
    };
  }
  const { it, en } = cited(withAction(grounds.ruled, grounds.possibleAction));
  return {
    it: `Da guardare: il riscontro non è sicuro. Se lo conferma, la clausola è: ${it}.`,
    en: `To be looked at: the finding is not sure. If you confirm it, the clause is: ${en}.`,
  };
}

function main(grounds: Grounds): Bilingual {
  const deciding = withAction(grounds.sure, grounds.action);
  const { it, en } = cited(deciding);
  const must = deciding.some(({ rule }) => rule.force === 'must');
  switch (grounds.action) {
    case 'remove':
      return must
        ? { it: `L’atto chiede la rimozione: ${it}.`, en: `The act asks for removal: ${en}.` }
        : { it: `L’atto consente la rimozione: ${it}.`, en: `The act allows removal: ${en}.` };
    case 'redirect':
      return {
        it: `È una richiesta, non una violazione: si indica il canale giusto (${it}).`,
        en: `This is a request, not a breach: point to the right channel (${en}).`,
      };
    case 'answer':
      return {
        it: `È una domanda generale: la redazione può rispondere (${it}).`,
        en: `This is a general question: the editors can answer (${en}).`,
      };
    default:
      return deciding.length > 0
        ? { it: `L’atto lo ammette: ${it}.`, en: `The act allows it: ${en}.` }
        : {
            it: 'Nel testo non è stato trovato nulla che riguardi una clausola dell’atto.',
            en: 'Nothing was found in the text that a clause of the act concerns.',
          };
  }
}

function ladder({ act, history, action, rung }: Grounds): Bilingual | null {
  if (action !== 'remove') return null;
  if (rung === null) {
    return {
      it: 'Si rimuove il contenuto, senza avvertimento.',
      en: 'The content is removed, without a warning.',
    };
  }
  const clause = act.articles.find((article) => article.id === act.ladder.article)?.locator ?? '';
  const parts = [rungSentence(rung, history, clause), ...extras(rung)];
  return { it: parts.map((part) => part.it).join(' '), en: parts.map((part) => part.en).join(' ') };
}

function rungSentence(rung: NextRung, history: History, clause: string): Bilingual {
  if (rung.rung === 'warning') {
    return {
      it: `Qui non risultano avvertimenti in corso: prima si avverte (${clause}).`,
      en: `No warning is in force here: a warning comes first (${clause}).`,
    };
  }
  const last = history.warnedAt[0];
  if (last === undefined) {
    return {
      it: `Qui risulta già un blocco (${clause}).`,
      en: `A block is already recorded here (${clause}).`,
    };
  }
  const day = dayOf(new Date(last));
  return history.warnings > 1
    ? {
        it: `Qui risultano già ${history.warnings} avvertimenti, l’ultimo del ${day}: si può passare al blocco (${clause}).`,
        en: `${history.warnings} warnings are already recorded here, the last on ${day}: the block may follow (${clause}).`,
      }
    : {
        it: `Qui risulta già un avvertimento del ${day}: si può passare al blocco (${clause}).`,
        en: `A warning of ${day} is already recorded here: the block may follow (${clause}).`,
      };
}

function extras(rung: NextRung): readonly Bilingual[] {
  const skip: Bilingual = {
    it: 'Il caso è grave: l’avvertimento si può saltare, indicando il motivo.',
    en: 'The case is grave: the warning may be skipped, giving the reason.',
  };
  const report: Bilingual = {
    it: 'L’atto prevede anche la segnalazione alla piattaforma.',
    en: 'The act also provides for a report to the platform.',
  };
  return [...(rung.mayWarningBeSkipped ? [skip] : []), ...(rung.report ? [report] : [])];
}

/** Said when what is only to be looked at would weigh more than what is sure. */
function toLookAt({ action, possibleAction }: Grounds): Bilingual | null {
  if (action === possibleAction) return null;
  return {
    it: 'Guardi anche i riscontri non sicuri: se confermati, il passo cambia.',
    en: 'Look at the unsure findings too: if confirmed, the step changes.',
  };
}

/** "locator; locator, per interpretazione". Locators stay in the act's language. */
function cited(ruled: readonly Ruled[]): Bilingual {
  const it = new Set<string>();
  const en = new Set<string>();
  for (const { finding } of ruled) {
    if (finding.article === null) continue;
    const interpreted = finding.article.basis === 'interpreted';
    it.add(finding.article.locator + (interpreted ? ', per interpretazione' : ''));
    en.add(finding.article.locator + (interpreted ? ', by interpretation' : ''));
  }
  return { it: [...it].join('; '), en: [...en].join('; ') };
}
