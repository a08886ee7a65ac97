// Knows how fast the whole judgement is beside two word-list packages on the same texts, and how time grows with length. Must not gate anything.
import { Profanity } from '@2toad/profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';
import { readCorpus, type Sample } from '../../lib/cli/corpus.ts';
import { judge, judgeByRules } from '../../lib/cli/evaluation/judge.ts';
import { detect } from '../../lib/detect/index.ts';

/** The best of so many: memory is cleared up at moments of its own, and of five rounds every one may have been hit. */
const ROUNDS = 15;
/** For speed: it takes so many until all that is used often has been compiled, as it has on a page that is open for a while. */
const SPEED_ROUNDS = 40;
const NO_CONTEXT = { post: null, platform: null, lang: null, institution: null };

/** CPU milliseconds of this process: other work on the machine does not count. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The best of some rounds, after one to warm up. */
function best(work: () => void, rounds = ROUNDS): number {
  work();
  return Math.min(...Array.from({ length: rounds }, () => cpu(work)));
}

function speed(what: string, samples: readonly Sample[]): void {
  const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const profanity = new Profanity({ languages: ['it', 'en'], wholeWord: false });
  const rows: [string, () => void][] = [
    ['garbo: rules and assess', () => samples.forEach((sample) => void judgeByRules(sample))],
    ['garbo: with the scorer', () => samples.forEach((sample) => void judge(sample))],
    ['obscenity (English list)', () => samples.forEach(({ comment }) => void obscenity.hasMatch(comment))],
    ['@2toad/profanity (it, en)', () => samples.forEach(({ comment }) => void profanity.exists(comment))],
  ];
  const mean = samples.reduce((sum, { comment }) => sum + comment.length, 0) / samples.length;
  console.log(
    `\n${samples.length} ${what}, ${mean.toFixed(0)} characters each on average; comments a second of one core`,
  );
  for (const [name, work] of rows)
    console.log(
      `  ${name.padEnd(28)} ${Math.round((samples.length / best(work, SPEED_ROUNDS)) * 1000).toLocaleString('en')}`,
    );
}

function growth(samples: readonly Sample[]): void {
  const ordinary = samples.map(({ comment }) => comment).join(' ');
  const texts: [string, (length: number) => string][] = [
    ['ordinary', (length) => ordinary.slice(0, length)],
    ['aaaa…', (length) => 'a'.repeat(length)],
    ['a b c …', (length) => 'a b c '.repeat(length / 6)],
    ['nested quotes', (length) => '"«x '.repeat(length / 4)],
    ['combining marks', (length) => 'e\u0301\u0302'.repeat(length / 3)],
    ['masks', (length) => 'c*'.repeat(length / 2)],
    ['digits', (length) => '12 '.repeat(length / 3)],
    ['insults', (length) => 'siete stronzi '.repeat(length / 14)],
    ['ats and dots', (length) => 'a@b.'.repeat(length / 4)],
    ['groups', (length) => 'i gay sono '.repeat(length / 11)],
    ['masked words', (length) => 'st*onzo m**da '.repeat(length / 14)],
    ['slurs asked', (length) => 'terroni? '.repeat(length / 9)],
    ['slurs and a heart', (length) => `${'fiero terroni '.repeat(length / 14)}❤`],
    ['telephones', (length) => '333 1234567 '.repeat(length / 12)],
    ['spoken digits', (length) => 'tre sette '.repeat(length / 10)],
    ['IBANs', (length) => 'IT60X0542811101000000123456 '.repeat(length / 28)],
  ];
  console.log('\ntime for 100,000 characters, and against 50,000');
  for (const [name, make] of texts) {
    const [half = Number.NaN, whole = Number.NaN] = [make(50_000), make(100_000)].map((text) =>
      best(() => void detect(text, NO_CONTEXT)),
    );
    console.log(`  ${name.padEnd(18)} ${whole.toFixed(0).padStart(6)} ms   × ${(whole / half).toFixed(2)}`);
  }
}

const samples = readCorpus('validation');
console.log(`first judgement, lexicons included: ${cpu(() => void judge(samples[0] as Sample)).toFixed(0)} ms`);
speed('ordinary comments as pages get them', readCorpus('harmless'));
speed('comments of the validation part, half of them violations', samples);
growth(samples);
