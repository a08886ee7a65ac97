// Knows what a check of the gate says when something is wrong. Must not know any check.

export interface Complaint {
  /** File relative to the root, or the name of the check where no one file is to blame. */
  readonly where: string;
  readonly what: string;
}

/** Looks at the tree under `root`; an empty list is a pass. */
export type Check = (root: string) => Promise<readonly Complaint[]>;
