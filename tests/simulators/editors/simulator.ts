// Knows what the pages report to a test. Must not know how a test reads it.

declare global {
  interface Window {
    simulator: {
      /** Texts the send button (or Enter) has sent: what the model held. */
      sent: string[];
      /** Menu entries and confirmations that were pressed, as `hide`, `delete:confirmed`. */
      presses: string[];
      ready: boolean;
      model: () => string;
    };
  }
}

export const simulator: Window['simulator'] = { sent: [], presses: [], ready: false, model: () => '' };
window.simulator = simulator;
