// Knows how long work may go on before the browser has its turn, and when the person has given up. Must not know the work.

/** Work between two turns, ms: a press or a frame waits no longer. */
const SLICE_MS = 12;

export interface Pacer {
  /** The slice has lasted: `turn` would wait. */
  isOver(): boolean;
  /** Resolves at once while the slice lasts, else after the browser's turn; to false once `signal` has ended the work. */
  turn(): Promise<boolean>;
}

export function createPacer(signal: AbortSignal): Pacer {
  let end = performance.now() + SLICE_MS;
  const isOver = (): boolean => performance.now() > end;
  return {
    isOver,
    async turn() {
      if (isOver()) {
        await nextTask();
        end = performance.now() + SLICE_MS;
      }
      return !signal.aborted;
    },
  };
}

/** By a channel of its own: a timer of a window that is not seen waits a whole second. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
