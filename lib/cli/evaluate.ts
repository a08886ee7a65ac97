// Knows the command that measures detection on the labelled corpus and prints tables. Must not change what is measured.
import { writeFileSync } from 'node:fs';
import { ACTIONS } from '../core/types.ts';
import { readCorpus } from './corpus.ts';
import { baselineOf } from './evaluation/baseline.ts';
import { maybeHateCheck } from './evaluation/hatecheck.ts';
import { judge, judgeByRules } from './evaluation/judge.ts';
import { type Measures, measure } from './evaluation/measure.ts';
import { percent, printLabels, printSummary, say } from './evaluation/print.ts';

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

function hateCheck(): void {
  const folder = process.env.GARBO_DATA;
  const result = folder === undefined ? null : maybeHateCheck(folder, process.argv.includes('--rules'));
  if (result === null) {
    say('\nHateCheck: not measured (GARBO_DATA names no folder with mhc-it-dev.jsonl)');
    return;
  }
  say(`\nHateCheck Italian, development half: macro F1 ${result.macroF1.toFixed(3)} on discrimination`);
  for (const [name, right, all] of result.rows)
    say(`  ${name.padEnd(22)} ${percent(right / all).padStart(8)}  (${right}/${all})`);
}

function main(): void {
  // On the development part the scorer has learnt: what it gets there says nothing of other texts.
  const part = process.argv.includes('--development') ? 'development' : 'validation';
  const rulesAlone = process.argv.includes('--rules');
  const measures = measure(readCorpus(part).map(rulesAlone ? judgeByRules : judge));
  say(
    `${measures.comments} comments, part: ${part} (lib/cli/corpus.ts), ${rulesAlone ? 'rules alone' : 'rules and scorer'}\n`,
  );
  printLabels(measures);
  printSummary(measures);
  cases(measures);
  matrix(measures);
  falseRemovals(measures);
  hateCheck();
  if (process.argv.includes('--write-baseline'))
    writeFileSync(BASELINE, `${JSON.stringify(baselineOf(measures), null, 2)}\n`);
}

main();
