// Knows how a message stands out: by shape, word and place, never by colour alone. Must not know what it says.
import type { ReactNode } from 'react';
import { t } from '../lib/language/translate.ts';
import { Icon, type IconName } from './icon.tsx';

export type Tone = 'plain' | 'alarm' | 'care' | 'good';

const ICONS: Record<Tone, IconName> = { plain: 'info', alarm: 'octagon', care: 'triangle', good: 'tick' };

interface Props {
  readonly tone?: Tone;
  readonly children: ReactNode;
  /** Spoken when it appears: `status` waits its turn, `alert` does not. Left out for what stands there from the start. */
  readonly live?: 'status' | 'alert';
  readonly id?: string;
}

export function Notice({ tone = 'plain', children, live, id }: Props) {
  return (
    <div className={tone === 'plain' ? 'notice' : `notice notice-${tone}`} role={live} id={id}>
      <Icon name={ICONS[tone]} />
      <div className="stack-tight">{children}</div>
    </div>
  );
}

/** The one place of a surface where the outcome of the last action is told; always in the tree so that it is spoken. */
export function Outcome({ outcome }: { readonly outcome: Told | null }) {
  return (
    <div role="status" className="outcome">
      {outcome && (
        <Notice tone={outcome.tone}>
          <p>{outcome.text}</p>
          {outcome.kept && (
            <>
              <p>{t('card_kept_draft')}:</p>
              <p className="words">{outcome.kept}</p>
            </>
          )}
        </Notice>
      )}
    </div>
  );
}

export interface Told {
  readonly tone: Tone;
  readonly text: string;
  /** A draft of the person's that is given back. */
  readonly kept?: string;
}
