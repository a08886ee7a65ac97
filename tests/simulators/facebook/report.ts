// Knows what tests may ask the simulated page: what was sent, what was pressed. Must not know how it came about.

export interface Pressed {
  readonly commentId: string;
  readonly entry: 'hide' | 'delete' | 'block' | 'report' | 'edit';
  /** The platform has acted: at once, or after its own question. */
  confirmed: boolean;
}

export interface SimulatorReport {
  /** Text as the editor's model holds it, mention by its name. `commentId` is null for a comment on the post. */
  readonly sent: { readonly commentId: string | null; readonly text: string }[];
  readonly pressed: Pressed[];
  /** Times the whole page was drawn anew. */
  drawings: number;
}

export const report: SimulatorReport = { sent: [], pressed: [], drawings: 0 };
// Assigned, not declared: every simulator has a report of its own shape.
Object.assign(window, { simulator: report });
