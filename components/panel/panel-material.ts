// Knows what the panel needs to be handed from the other parts. Must not fetch any of it.
import type { PasteDesk } from '../../lib/app/paste-desk.ts';
import type { ModerationEvent } from '../../lib/core/register.ts';
import type { ReplyLimit, Template } from '../../lib/core/replies.ts';
import type { Channel, Platform } from '../../lib/core/types.ts';
import type { ActHead } from '../case/clause.tsx';
import type { LadderRules } from '../case/record-offers.ts';

export interface PanelAct extends ActHead, LadderRules {
  readonly institution: string;
  readonly name: string;
}

export interface Exporters {
  readonly json: (events: readonly ModerationEvent[], now: Date) => string;
  readonly csv: (events: readonly ModerationEvent[]) => string;
}

export interface PanelMaterial {
  /** Loads the engine where it is not there yet: the other views do without. */
  readonly openPasteDesk: () => Promise<PasteDesk>;
  readonly actOf: (institution: string | null) => PanelAct | null;
  /** Hosts of the sites that this build can read. */
  readonly hosts: readonly string[];
  readonly originals: readonly Template[];
  /** How long a reply may be on a platform, in its own count. */
  readonly limitOf: (platform: Platform) => ReplyLimit;
  readonly exporters: Exporters;
  /** Where a clause stands in its act, in words; its id where the act no longer has it. */
  readonly placeOf: (act: string, article: string) => string;
  /** The code that stands for an account in the register; rejects where the register does not open. */
  readonly authorKeyOf: (institution: string, platform: Channel, account: string) => Promise<string>;
}
