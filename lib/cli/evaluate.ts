// Knows the command that measures detection on the labelled corpus and prints tables. Must not change what is measured.
import { writeFileSync } from 'node:fs';
import { ACTIONS } from '../core/types.ts';
import { readCorpus } from './corpus.ts';
import { baselineOf } from './evaluation/baseline.ts';
import { macroF1 } from './evaluation/binary.ts';
import { maybeHateCheck } from './evaluation/hatecheck.ts';
import { judge, judgeByRules } from './evaluation/judge.ts';
import { printSentAway } from './evaluation/lawful.ts';
import { type Measures, measure } from './evaluation/measure.ts';
import { percent, printLabels, printSummary, say } from './evaluation/print.ts';
import { maybeToxicity } from './evaluation/toxicity.ts';

const BASELINE = new URL('../../tests/unit/detect/baseline.json', import.meta.url);

function cases({ byCase }: Measures): void {
  say('\ncase            right action');
  for (const [name, { right, all }] of [...byCase].sort())
    say(`${name.padEnd(15)} ${percent(right / all).padStart(8)}  (${right}/${all})`);
}

function matrix({ actions }: Measures): void {
  say(`\nexpected \\ given ${ACTIONS.map((action) => action.padStart(9)).join('')}`);
  for (const expected of ACTIONS)
    say(`${expected.padEnd(16)} ${ACTIONS.map((given) => String(actions[expected][given]).padStart(9)).join('')}`);
}

function falseRemovals({ falseRemovals: list }: Measures): void {
  say(`\nfalse removals: ${list.length}`);
  for (const { sample, assessment } of list) {
    const because = assessment.findings.filter(
      ({ certainty, asks }) => certainty === 'sure' && (asks === 'remove' || asks === 'escalate'),
    );
    say(`  ${sample.id} ${sample.case}: ${because.map(({ label, quote }) => `${label} «${quote}»`).join(', ')}`);
    say(`    ${sample.comment.replace(/\n/g, ' / ').slice(0, 200)}`);
  }
}

function publicData(): void {
  const folder = process.env.GARBO_DATA ?? '';
  const rulesAlone = process.argv.includes('--rules');
  const hate = maybeHateCheck(folder, rulesAlone);
  if (hate === null) say('\nHateCheck: not measured (GARBO_DATA names no folder with mhc-it-dev.jsonl)');
  else {
    say(`\nHateCheck Italian, development half: macro F1 ${hate.macroF1.toFixed(3)} on discrimination`);
    for (const [name, right, all] of hate.rows)
      say(`  ${name.padEnd(22)} ${percent(right / all).padStart(8)}  (${right}/${all})`);
  }
  const toxic = maybeToxicity(folder, rulesAlone);
  if (toxic === null) say('\nRTP-LX: not measured (GARBO_DATA names no folder with rtp-lx-it-train.jsonl)');
  else
    say(
      `\nRTP-LX Italian prompts, any label that sends away: macro F1 ${macroF1(toxic).toFixed(3)} ${JSON.stringify(toxic)}; ${rulesAlone ? 'rules alone' : 'the scorer has learnt from them: `npm run train` says what it makes of those that it did not see'}`,
    );
}

function main(): void {
  // On the development part the scorer has learnt: what it gets there says nothing of other texts.
  const part = process.argv.includes('--development') ? 'development' : 'validation';
  const rulesAlone = process.argv.includes('--rules');
  const judgeOne = rulesAlone ? judgeByRules : judge;
  const measures = measure(readCorpus(part).map(judgeOne));
  say(
    `${measures.comments} comments, part: ${part} (lib/cli/corpus.ts), ${rulesAlone ? 'rules alone' : 'rules and scorer'}\n`,
  );
  printLabels(measures);
  printSummary(measures);
  printSentAway('lawful', judgeOne);
  printSentAway('harmless', judgeOne);
  cases(measures);
  matrix(measures);
  falseRemovals(measures);
  publicData();
  if (process.argv.includes('--write-baseline'))
    writeFileSync(BASELINE, `${JSON.stringify(baselineOf(measures), null, 2)}\n`);
}

main();
