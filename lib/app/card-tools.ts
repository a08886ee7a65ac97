// Knows what every part of a card may use. Must not know any part.
import type { PageActions } from './page-actions.ts';
import type { Entry } from './page-comments.ts';
import type { Surface } from './page-overlay.ts';
import type { PageSession } from './page-session.ts';

export interface CardTools {
  readonly entry: Entry;
  readonly session: PageSession;
  readonly actions: PageActions;
  readonly surface: Surface;
  /** One line that tells how the last press went; read aloud by screen readers. */
  say(message: string, problem?: boolean): void;
}
