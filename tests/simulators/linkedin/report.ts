// Knows what tests may ask the simulated page: what was sent, what was pressed. Must not know how it came about.

export interface Pressed {
  readonly commentId: string;
  readonly entry: 'copy' | 'edit' | 'delete' | 'report';
  /** The platform has acted: at once, or after its own question. */
  confirmed: boolean;
}

export interface SimulatorReport {
  /** Text as the editor's model holds it, mention by its name. `commentId` is null for a comment on the post. */
  readonly sent: { readonly commentId: string | null; readonly text: string }[];
  readonly pressed: Pressed[];
}

export const report: SimulatorReport = { sent: [], pressed: [] };
Object.assign(window, { simulator: report });
