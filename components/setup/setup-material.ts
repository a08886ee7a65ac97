// Knows what the settings need to be handed from the other parts: acts, sites, replies. Must not fetch any of it.
import type { DirectoryEntry, DirectoryKey, FilledReply, ReplyLimit, Template } from '../../lib/core/replies.ts';
import type { Platform } from '../../lib/core/types.ts';
import type { Patterns } from '../use-site-grants.ts';
import type { ActChoice } from './institution-part.tsx';
import type { RetentionLimits } from './retention-part.tsx';

export interface SetupMaterial {
  readonly acts: readonly ActChoice[];
  /** Match pattern of each site that this build can read. */
  readonly sites: Patterns;
  /** Permissions of this build's manifest. */
  readonly permissions: readonly string[];
  readonly keyOf: (platform: Platform, input: string) => string | null;
  readonly originals: readonly Template[];
  readonly variables: readonly string[];
  /** The template as it would read for an invented comment. */
  readonly preview: (template: Template, directory: readonly DirectoryEntry[], institution: string) => FilledReply;
  /** How long a reply on X may be: what the short forms are for. */
  readonly shortLimit: ReplyLimit;
  readonly neededBy: (key: DirectoryKey, templates: readonly Template[]) => readonly string[];
  readonly limits: RetentionLimits;
}
