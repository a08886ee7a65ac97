// Knows which models are fitted, on what, and that they are fitted beside each other. Must not know how one is fitted or what is made of its answers.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { decodeWeights, type Weights } from '../../detect/classifier/weights.ts';
import { FOLDS } from './split.ts';

/** The fold left out; null: none, this is the model that ships. */
export type Task = number | null;

/** Log-odds by column, of a comment by a model that saw none under the same post. */
export interface Unseen {
  readonly logits: Float64Array;
  /** Of the comment without the names of groups; null where it does more, or less, than name one. */
  readonly unnamed: Float64Array | null;
}

export interface Fitted {
  /** By example, development part first. */
  readonly unseen: readonly Unseen[];
  /** Learnt from all; without thresholds. */
  readonly weights: Weights;
}

/** Each model in a thread of its own, as many at once as there are processors. */
export async function fitAll(): Promise<Fitted> {
  const tasks: Task[] = [null, ...Array.from({ length: FOLDS }, (_, fold) => fold)];
  const unseen: Unseen[] = [];
  let weights: Weights | null = null;
  async function work(): Promise<void> {
    for (let task = tasks.shift(); task !== undefined; task = tasks.shift()) {
      const { bytes, answers } = await inThread(task);
      for (const [at, answer] of answers) unseen[at] = answer;
      console.log(task === null ? 'fitted on all comments' : `fold ${task}: fitted on the others`);
      if (task !== null) continue;
      const decoded = decodeWeights(bytes);
      if (!decoded.ok) throw new Error(decoded.error.detail);
      weights = decoded.value;
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  if (weights === null) throw new Error('no model was fitted on all comments');
  return { unseen, weights };
}

export interface Answer {
  readonly bytes: Uint8Array;
  readonly answers: readonly (readonly [number, Unseen])[];
}

function inThread(task: Task): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fit-thread.ts', import.meta.url), { workerData: { task } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
