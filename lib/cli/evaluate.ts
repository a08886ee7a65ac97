// Knows the command that measures detection on the labelled corpus and prints tables. Must not change what is measured.
import { writeFileSync } from 'node:fs';
import { ACTIONS, LABELS } from '../core/types.ts';
import { baselineOf } from './evaluation/baseline.ts';
import { type Part, readCorpus } from './evaluation/corpus.ts';
import { maybeHateCheck } from './evaluation/hatecheck.ts';
import { judge, judgeByRules } from './evaluation/judge.ts';
import { f1, type Measures, measure, precision, recall } from './evaluation/measure.ts';

const BASELINE = new URL('../../tests/unit/detect/baseline.json', import.meta.url);
const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
const say = (text = '') => console.log(text);

function labels({ byLabel }: Measures): void {
  say('label                  precision  recall     F1  with hints   hit wrong missed');
  for (const label of LABELS) {
    const counts = byLabel[label];
    const hinted = (counts.hit + counts.hinted) / (counts.hit + counts.missed || 1);
    say(
      `${label.padEnd(22)} ${precision(counts).toFixed(3).padStart(9)} ${recall(counts).toFixed(3).padStart(7)} ${f1(counts).toFixed(3).padStart(6)} ${hinted.toFixed(3).padStart(11)} ${String(counts.hit).padStart(5)} ${String(counts.wrong).padStart(5)} ${String(counts.missed).padStart(6)}`,
    );
  }
}

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
  const part =
    (['development', 'validation', 'all'] as const).find((name) => process.argv.includes(`--${name}`)) ??
    ('validation' satisfies Part);
  const rulesAlone = process.argv.includes('--rules');
  const measures = measure(readCorpus(part).map(rulesAlone ? judgeByRules : judge));
  say(
    `${measures.comments} comments, part: ${part} (split by post, see lib/cli/evaluation/corpus.ts), ${rulesAlone ? 'rules alone' : 'rules and held-out weights'}\n`,
  );
  labels(measures);
  say(`\nmacro F1 ${measures.macroF1.toFixed(3)}   action accuracy ${percent(measures.accuracy)}`);
  say(`to be removed or escalated, and found: ${percent(measures.found)}`);
  say(
    `lawful but removed: ${percent(measures.wrongly)}   of criticism and hard negatives: ${percent(measures.wronglyProtected)}`,
  );
  say(`findings behind a removal or redirection without a clause: ${measures.uncited}`);
  cases(measures);
  matrix(measures);
  falseRemovals(measures);
  hateCheck();
  if (process.argv.includes('--write-baseline'))
    writeFileSync(BASELINE, `${JSON.stringify(baselineOf(measures), null, 2)}\n`);
}

main();
