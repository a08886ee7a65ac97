// Knows what the pages report to a test. Must not know how a test reads it.
import type { Draft } from './engine-list.ts';
import type { Manner } from './manners.ts';

declare global {
  interface Window {
    simulator: {
      /** Texts the send button (or Enter) has sent: what the model held. */
      sent: string[];
      /** Menu entries and confirmations that were pressed, as `hide`, `delete:confirmed`. */
      presses: string[];
      ready: boolean;
      model: () => string;
      /** The model once it has stayed the same for 40 ms. */
      settled: () => Promise<string>;
      /** A new editor of the same engine in the place of the old one; what was sent and what went wrong is forgotten. */
      reset: (draft: Draft, manner: Manner) => Promise<void>;
      /** What the page has thrown. */
      errors: string[];
    };
  }
}

const STAYS_MS = 40;

async function settled(): Promise<string> {
  for (let last: string | null = null; ; ) {
    const now = simulator.model();
    if (now === last) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, STAYS_MS));
  }
}

export const simulator: Window['simulator'] = {
  sent: [],
  presses: [],
  errors: [],
  ready: false,
  model: () => '',
  settled,
  reset: () => Promise.reject(new Error('there is no editor on this page')),
};
window.simulator = simulator;
window.addEventListener('error', ({ message }) => simulator.errors.push(message));
