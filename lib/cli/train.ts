// Knows how the scorer's weights are made from the corpus and prints what was measured. Must not be imported by anything that ships.
import { mkdirSync, writeFileSync } from 'node:fs';
import { LABELS, type Label } from '../core/types.ts';
import { breachOf, type Scores } from '../detect/classifier/scorer.ts';
import { encodeWeights, type Thresholds } from '../detect/classifier/weights.ts';
import { ABOUT_PEOPLE, combine, LESS_SURE } from '../detect/combine.ts';
import { ACTS } from '../policy/acts/index.ts';
import { assess } from '../policy/assess.ts';
import { count, emptyTally, macroF1 } from './evaluation/binary.ts';
import { type Judged, measure } from './evaluation/measure.ts';
import { printLabels, printSummary } from './evaluation/print.ts';
import { isToxic } from './evaluation/toxicity.ts';
import { maybePrompts } from './prompts.ts';
import { type Example, readExamples } from './training/examples.ts';
import { fitAll, type Unseen } from './training/fit.ts';
import { SETTINGS } from './training/settings.ts';
import { FOLDS } from './training/split.ts';
import { isGrave, type Scored, thresholdsOf } from './training/thresholds.ts';
import { SHIPPED } from './training/weights-files.ts';

/**
 * Where lines are chosen, a comment of the development part counts so many times what it counts in learning: most of the training part was
 * written where the scorer erred, and lines drawn for that part alone miss what is met.
 */
const NEARER = 2;
const NO_HISTORY = { warnings: 0, blocks: 0, warnedAt: [] };

/** Learns from development and training posts, and chooses thresholds on both, each comment judged by a model that did not see it. */
async function main(): Promise<void> {
  const all = readExamples();
  const [development, training, prompts] = (['development', 'training', 'prompts'] as const).map((part) =>
    all.filter((one) => one.part === part),
  ) as [Example[], Example[], Example[]];
  console.log(
    `${development.length} comments of the development part, ${training.length} for training, ${prompts.length} prompts of RTP-LX, ${FOLDS} folds by post`,
  );
  if (prompts.length === 0)
    console.log('GARBO_DATA names no folder with rtp-lx-it-train.jsonl: these are not the weights that ship.');
  console.log(`settings ${JSON.stringify(SETTINGS)}\n`);
  const { unseen: answers, weights } = await fitAll();
  const unseen: Answers = new Map(all.map((example, i) => [example, answers[i] as Unseen]));
  const byFold = Array.from({ length: FOLDS }, (_, fold) =>
    choose(
      all.filter((one) => one.fold !== fold),
      unseen,
    ),
  );
  report('training part', training, unseen, byFold);
  report('development part (the rules know it)', development, unseen, byFold);
  if (prompts.length > 0) reportPrompts(report('prompts of RTP-LX, by our labels', prompts, unseen, byFold));
  const bytes = encodeWeights({ ...weights, thresholds: choose(all, unseen) });
  mkdirSync(new URL('.', SHIPPED), { recursive: true });
  writeFileSync(SHIPPED, bytes);
  console.log(`\n${SHIPPED.pathname.split('/').at(-1)}: ${bytes.length} bytes, ${weights.linear.keys.length} features`);
}

type Answers = ReadonlyMap<Example, Unseen>;

const answerOf = (unseen: Answers, example: Example): Unseen => {
  const own = unseen.get(example);
  if (own === undefined) throw new Error(`${example.row.id} is in no fold`);
  return own;
};

const scoresOf = (logits: Float64Array, thresholds: readonly Thresholds[]): Scores => ({
  logits,
  thresholds,
  breach: breachOf(logits),
});

/** What the extension would do with these scores, each fold with thresholds chosen on the others. */
function report(
  title: string,
  examples: readonly Example[],
  unseen: Answers,
  byFold: readonly (readonly Thresholds[])[],
): readonly Judged[] {
  const judged = examples.map((example): Judged => {
    const act = ACTS[example.row.institution];
    if (act === undefined) throw new Error(`${example.row.id}: no act for ${example.row.institution}`);
    const { logits, unnamed } = answerOf(unseen, example);
    const thresholds = byFold[example.fold] as readonly Thresholds[];
    const findings = combine(example.judged, {
      scores: scoresOf(logits, thresholds),
      explain: () => ({ start: 0, end: 0 }),
      unnamed: unnamed && (() => scoresOf(unnamed, thresholds)),
    });
    return { sample: example.row, assessment: assess(findings, act, NO_HISTORY) };
  });
  const measures = measure(judged);
  console.log(`cross-validated, ${title}`);
  printLabels(measures);
  printSummary(measures);
  console.log();
  return judged;
}

/** Toxic, as people found them, against any label that sends a comment away. */
function reportPrompts(judged: readonly Judged[]): void {
  const toxic = new Map(maybePrompts()?.map((one) => [one.id, one.toxic === 1]));
  const tally = emptyTally();
  for (const { sample, assessment } of judged)
    count(tally, isToxic(assessment.findings), toxic.get(sample.id) === true);
  console.log(`toxic or not, cross-validated: macro F1 ${macroF1(tally).toFixed(3)} ${JSON.stringify(tally)}\n`);
}

function choose(examples: readonly Example[], unseen: Answers): readonly Thresholds[] {
  return LABELS.map((label, column) =>
    thresholdsOf(
      label,
      examples.map((example) => scoredOf(example, label, column, answerOf(unseen, example))),
    ),
  );
}

function scoredOf(example: Example, label: Label, column: number, { logits, unnamed }: Unseen): Scored {
  const { row, part, judged, weight } = example;
  const isProtected = row.case === 'criticism' || row.case === 'hard-negative';
  const goes = row.action === 'remove' || row.action === 'escalate';
  const said = judged.findings.filter((finding) => finding.label === label).map(({ certainty }) => certainty);
  const own = { logit: logits[column] as number, breach: breachOf(logits) };
  // As `combine` does: where a group is only named, the other words must say it too.
  const asks = unnamed !== null && said.length === 0 && ABOUT_PEOPLE.includes(label);
  return {
    logit: asks ? Math.min(own.logit, (unnamed[column] as number) + LESS_SURE) : own.logit,
    breach: asks ? Math.min(own.breach, breachOf(unnamed) + LESS_SURE) : own.breach,
    truth: row.labels.includes(label),
    kind: goes ? 'goes' : isProtected ? 'protected' : 'lawful',
    asked: isGrave(row.institution, label),
    rule: said.includes('sure') ? 'sure' : said.includes('look') ? 'look' : null,
    weight: part === 'development' ? weight * NEARER : weight,
    fresh: row.fresh,
  };
}

await main();
