// Knows what tests may ask the simulated page: what was sent, what was pressed. Must not know how it came about.

export const report: {
  /** Text as the box holds it; `id` of the comment answered. */
  readonly sent: { readonly id: string; readonly text: string }[];
  readonly pressed: { readonly id: string; readonly entry: string }[];
} = { sent: [], pressed: [] };
Object.assign(window, { simulator: report });
