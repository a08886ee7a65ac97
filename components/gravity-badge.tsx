// Knows how gravity is shown: a shape and a word. Must not know how it was judged.
import type { Gravity } from '../lib/core/gravity.ts';
import { t } from '../lib/language/translate.ts';
import { GRAVITY_LOOKS } from './gravity.ts';
import { Icon } from './icon.tsx';

export function GravityBadge({ gravity }: { readonly gravity: Gravity }) {
  const look = GRAVITY_LOOKS[gravity];
  return (
    <span className={`gravity hue-${look.hue}`}>
      <Icon name={look.icon} />
      {t(look.word)}
    </span>
  );
}
