// Knows how the platform's own controls are offered and what each does there. Must not press any of them.
import { useId } from 'react';
import type { Channel, Control } from '../../lib/core/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import { Button } from '../button.tsx';
import { controlName } from '../wording.ts';

const EFFECTS: Record<Control, MessageKey> = {
  hide: 'control_hide_effect',
  delete: 'control_delete_effect',
  block: 'control_block_effect',
  report: 'control_report_effect',
};

/** Where the effect on one platform is known to differ. */
const OWN_EFFECTS: Partial<Record<Channel, Partial<Record<Control, MessageKey>>>> = {
  facebook: { hide: 'control_hide_effect_facebook' },
};

interface Props {
  readonly controls: readonly Control[];
  readonly platform: Channel;
  readonly onControl: (control: Control) => void;
}

export function ControlButtons({ controls, platform, onControl }: Props) {
  const id = useId();
  if (controls.length === 0) return <p className="soft">{t('control_none')}</p>;
  return (
    <div className="stack">
      <p className="field-hint">{t('control_hint')}</p>
      <ul className="stack">
        {controls.map((control) => (
          <li key={control} className="offer offer-beside">
            <Button
              describedBy={`${id}-${control}`}
              label={t('control_open', controlName(control))}
              onPress={() => onControl(control)}
            >
              {controlName(control)}
            </Button>
            <span id={`${id}-${control}`} className="field-hint">
              {t(OWN_EFFECTS[platform]?.[control] ?? EFFECTS[control])}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
