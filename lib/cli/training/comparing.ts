// Knows how a comment is compared with its post in training, and the slopes back through it. Must not know labels or how words are read.
import { NEARNESS, type Places, shareOf } from '../../detect/classifier/net.ts';
import type { NetParts, NetSize } from '../../detect/classifier/net-weights.ts';
import type { Kernels } from './kernels.ts';
import { addRow, type Parameter, slopeRow, touch } from './parameter.ts';

/** What words tell, `row` numbers for each; the last of them are what is compared. */
interface Told {
  readonly values: Float32Array;
  readonly row: number;
  readonly count: number;
}

/** Hides some of the numbers, and sets what each was multiplied by. */
export type Hide = (layer: { readonly values: Float32Array; readonly mask: Float32Array }, length: number) => void;

export interface Comparing {
  /** Sets the end of `pooled`: number by number the product of what both say of their subject, and what the post says. */
  readonly answer: (post: readonly Places[], told: Told, pooled: Float32Array, hide: Hide) => void;
  /** Sets the slopes of what was compared last, at the end of each row of what words told, and adds to the gradients. */
  readonly back: (pooledSlopes: Float32Array, toldSlopes: Float32Array) => void;
}

/** As `netOf` does it (lib/detect/classifier/net.ts). */
export function comparing(
  { width, state, meeting }: NetSize,
  { table, post: toPost }: Pick<NetParts<Parameter, Parameter>, 'table' | 'post'>,
  { numbers, multiply, backMultiply, slopeMatrix }: Kernels,
): Comparing {
  const at = 4 * state + width;
  const [vector, vectorSlopes, mask] = [numbers(width), numbers(width), new Float32Array(width)];
  const [subject, subjectSlopes] = [numbers(meeting), numbers(meeting)];
  const mean = new Float32Array(meeting);
  let now: { readonly post: readonly Places[]; readonly told: Told } = {
    post: [],
    told: { values: mean, row: 0, count: 0 },
  };
  const placeOf = ({ row }: Told, word: number, j: number): number => (word + 1) * row - meeting + j;

  function eachRow(take: (of: Parameter, row: number, share: number) => void): void {
    const part = 1 / now.post.length;
    for (const places of now.post) {
      for (const row of places.own) take(table, row, part);
      for (const row of places.grams) take(table, row, part * shareOf(places));
    }
  }
  return {
    answer(post, told, pooled, hide) {
      now = { post, told };
      vector.fill(0);
      eachRow((of, row, share) => addRow(of, row, share, vector, 0));
      hide({ values: vector, mask }, width);
      subject.fill(0);
      multiply(vector, 0, width, toPost.values, subject, 0, meeting);
      for (let j = 0; j < meeting; j++) {
        let sum = 0;
        for (let i = 0; i < told.count; i++) sum += told.values[placeOf(told, i, j)] as number;
        mean[j] = (sum * NEARNESS) / Math.max(1, told.count);
        const own = (subject[j] as number) * NEARNESS;
        pooled[at + j] = own * (mean[j] as number);
        pooled[at + meeting + j] = own;
      }
    },
    back(pooledSlopes, toldSlopes) {
      const { told } = now;
      const share = (NEARNESS * NEARNESS) / Math.max(1, told.count);
      for (let j = 0; j < meeting; j++) {
        const slope = pooledSlopes[at + j] as number;
        for (let i = 0; i < told.count; i++) toldSlopes[placeOf(told, i, j)] = slope * (subject[j] as number) * share;
        subjectSlopes[j] = NEARNESS * (slope * (mean[j] as number) + (pooledSlopes[at + meeting + j] as number));
      }
      if (now.post.length === 0) return;
      for (let i = 0; i < width; i++) touch(toPost, i);
      vectorSlopes.fill(0);
      backMultiply(toPost.values, width, subjectSlopes, 0, vectorSlopes, 0, meeting);
      slopeMatrix(vector, width, subjectSlopes, toPost.gradient, meeting, 1);
      for (let i = 0; i < width; i++) vectorSlopes[i] = (vectorSlopes[i] as number) * (mask[i] as number);
      eachRow((of, row, share) => slopeRow(of, row, share, vectorSlopes, 0));
    },
  };
}
