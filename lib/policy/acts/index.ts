// Knows which acts ship with the extension: one JSON file and one line each. Must not know what is done with them.
import type { Act } from '../../core/act.ts';
import inail from './inail.json' with { type: 'json' };
import polimi from './polimi.json' with { type: 'json' };

/** By institution id. Casts: a JSON import widens literals to string; tests/unit/policy/acts.test.ts parses every file by the schema. */
export const ACTS: Readonly<Record<string, Act>> = {
  inail: inail as unknown as Act,
  polimi: polimi as unknown as Act,
};
