// Knows what tests may ask the simulated page: what was sent, what was pressed. Must not know how it came about.

export interface SimulatorReport {
  /** `commentId`: the comment answered, null for a comment on the post. The mention that Reply put there is part of the text. */
  readonly sent: { readonly commentId: string | null; readonly text: string }[];
  /** Every entry acts at once; "report" only goes on to its question. */
  readonly pressed: { readonly commentId: string; readonly entry: string; readonly confirmed: boolean }[];
}

export const report: SimulatorReport = { sent: [], pressed: [] };
Object.assign(window, { simulator: report });
