// Knows that the net is trained in the direction in which its loss falls, and that what ships says what was trained. Must not know the corpus.
import { describe, expect, test } from 'vitest';
import { loadKernels, padded } from '../../../lib/cli/training/kernels.ts';
import { type NetInput, netParameters, passOf } from '../../../lib/cli/training/net-pass.ts';
import { learn, type Parameter } from '../../../lib/cli/training/parameter.ts';
import { quantiseNet } from '../../../lib/cli/training/quantise.ts';
import { mulberry } from '../../../lib/cli/training/random.ts';
import type { DetectContext } from '../../../lib/core/types.ts';
import { netOf, placesOf } from '../../../lib/detect/classifier/net.ts';
import type { Matrix } from '../../../lib/detect/classifier/net-weights.ts';
import { multiply, sigmoid, tanh } from '../../../lib/detect/classifier/numbers.ts';
import { layOut, MARKS } from '../../../lib/detect/classifier/sequence.ts';
import { read } from '../../../lib/detect/reading/read.ts';

const SIZE = { width: 8, state: 16, meeting: 16, inner: 16, rows: 50, columns: 5 };
const CONTEXT: DetectContext = {
  post: 'La sede di via Larga chiude: il bando è rinviato',
  platform: null,
  lang: null,
  institution: null,
};
const TEXT = 'Ma che Bella risposta! Chi ha "deciso" di CHIUDERE tutto?';

/** What marks are known by, and whatever of the comment's shape has the same keys. */
const KEYS = Uint32Array.from(MARKS).sort();
const sequence = layOut({ reading: read(TEXT), context: CONTEXT, findings: [] });
const INPUT: NetInput = {
  words: sequence.words.map(({ form }) => placesOf(form, SIZE.rows)),
  known: sequence.words.map((_, i) =>
    MARKS.filter((_, bit) => ((sequence.marks[i] as number) >> bit) & 1).map((key) => KEYS.indexOf(key)),
  ),
  shape: sequence.shape.map((key) => KEYS.indexOf(key)).filter((row) => row >= 0),
  cues: [],
  post: sequence.post.map(({ form }) => placesOf(form, SIZE.rows)),
};
const TRUTH = [1, 0, 1, 1, 0];

async function fresh() {
  const kernels = await loadKernels();
  const random = mulberry(7);
  const parameters = netParameters(SIZE, KEYS.length, random, kernels);
  const pass = passOf(SIZE, parameters, random, kernels);
  const error = kernels.numbers(padded(SIZE.columns));
  const loss = () => {
    const answers = pass.answer(INPUT, null);
    return TRUTH.reduce((sum, truth, i) => sum + Math.log1p(Math.exp((truth ? -1 : 1) * (answers[i] as number))), 0);
  };
  const back = () => {
    const answers = pass.answer(INPUT, null);
    TRUTH.forEach((truth, i) => {
      error[i] = 1 / (1 + Math.exp(-(answers[i] as number))) - truth;
    });
    pass.back(error);
  };
  return { kernels, parameters, pass, loss, back };
}

describe('slopes', () => {
  test('are those of the loss, measured by moving each weight a little', async () => {
    const { parameters, loss, back } = await fresh();
    back();
    // Small, so that few numbers pass through the corner of the inner layer or change which state is greatest.
    const step = 0.0005;
    for (const [name, list] of Object.entries(parameters)) {
      for (const parameter of [list].flat() as Parameter[]) {
        const { values, gradient } = parameter;
        const places = [...gradient.keys()].sort(
          (a, b) => Math.abs(gradient[b] as number) - Math.abs(gradient[a] as number),
        );
        expect(gradient[places[0] as number], name).not.toBe(0);
        for (const place of places.slice(0, 5)) {
          const kept = values[place] as number;
          values[place] = kept + step;
          const above = loss();
          values[place] = kept - step;
          const below = loss();
          values[place] = kept;
          const measured = (above - below) / (2 * step);
          expect(Math.abs(measured - (gradient[place] as number)), `${name} ${place}`).toBeLessThan(
            0.005 + 0.03 * Math.abs(measured),
          );
        }
      }
    }
  });

  test('lead to where the truth is', async () => {
    const { parameters, loss, back } = await fresh();
    const before = loss();
    for (let step = 1; step <= 60; step++) {
      back();
      for (const parameter of Object.values(parameters).flat()) learn(parameter, 0.01, step, 1);
    }
    expect(loss()).toBeLessThan(before / 20);
  });
});

describe('what ships', () => {
  async function trained() {
    const made = await fresh();
    for (let step = 1; step <= 40; step++) {
      made.back();
      for (const parameter of Object.values(made.parameters).flat()) learn(parameter, 0.01, step, 1);
    }
    const weights = quantiseNet({ size: SIZE, keys: KEYS, parameters: made.parameters });
    const shipped = new Float64Array(SIZE.columns);
    netOf(weights)(sequence, shipped);
    return { ...made, weights, shipped };
  }

  test('answers as what was trained, at half its weight, but for what few bits lose', async () => {
    const { pass, shipped } = await trained();
    const answers = [...pass.answer(INPUT, null)].slice(0, SIZE.columns);
    expect(Math.max(...answers)).toBeGreaterThan(1);
    expect(Math.min(...answers)).toBeLessThan(-1);
    answers.forEach((answer, i) => {
      expect(Math.abs((shipped[i] as number) - answer / 2)).toBeLessThan(0.15 * Math.abs(answer / 2));
    });
  });

  test('answers exactly so when training has the same few bits: both read the same words in the same ways', async () => {
    const { parameters, pass, weights, shipped } = await trained();
    const put = ({ values }: Parameter, { values: stored, scale }: Matrix) => {
      for (let i = 0; i < stored.length; i++) values[i] = (stored[i] as number) * scale;
    };
    put(parameters.table, weights.table);
    put(parameters.known, weights.known);
    put(parameters.input, weights.input);
    put(parameters.post, weights.post);
    put(parameters.innerWeights, weights.innerWeights);
    const { values, columns } = parameters.answerWeights;
    for (let row = 0; row < SIZE.inner; row++)
      for (let i = 0; i < SIZE.columns; i++)
        values[row * columns + i] =
          2 * weights.answerWeights.scale * (weights.answerWeights.values[row * SIZE.columns + i] as number);
    const answers = pass.answer(INPUT, null);
    for (let i = 0; i < SIZE.columns; i++) expect(shipped[i]).toBeCloseTo((answers[i] as number) / 2, 4);
  });
});

describe('sums', () => {
  const numbers = (count: number, seed: number) => {
    const random = mulberry(seed);
    return Float32Array.from({ length: count }, () => random() - 0.5);
  };

  test('of the kernels are those of plain code', async () => {
    const kernels = await loadKernels();
    const put = (values: Float32Array) => {
      const own = kernels.numbers(values.length);
      own.set(values);
      return own;
    };
    const [vector, matrix, error] = [put(numbers(8, 1)), put(numbers(8 * 32, 2)), put(numbers(32, 3))];
    const [product, slopes, gradient] = [kernels.numbers(32), kernels.numbers(8), kernels.numbers(8 * 32)];
    kernels.multiply(vector, 0, 8, matrix, product, 0, 32);
    kernels.backMultiply(matrix, 8, error, 0, slopes, 0, 32);
    kernels.slopeMatrix(vector, 8, error, gradient, 32, 1);
    for (let column = 0; column < 32; column++) {
      const sum = vector.reduce((all, value, row) => all + value * (matrix[row * 32 + column] as number), 0);
      expect(product[column]).toBeCloseTo(sum, 5);
    }
    vector.forEach((value, row) => {
      const sum = error.reduce((all, e, column) => all + e * (matrix[row * 32 + column] as number), 0);
      expect(slopes[row]).toBeCloseTo(sum, 5);
      error.forEach((e, column) => {
        expect(gradient[row * 32 + column]).toBeCloseTo(value * e, 5);
      });
    });
    const plain = new Float32Array(17);
    multiply(vector, 0, 8, matrix, plain, 0, 17);
    for (let column = 0; column < 17; column++) {
      const sum = vector.reduce((all, value, row) => all + value * (matrix[row * 17 + column] as number), 0);
      expect(plain[column]).toBeCloseTo(sum, 5);
    }
  });

  test('curves are those of the library', () => {
    for (let x = -20; x <= 20; x += 0.137) {
      expect(Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x)))).toBeLessThan(3.5e-6);
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(7e-6);
    }
  });
});
