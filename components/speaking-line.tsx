// Knows how a surface says under which account a reply will be written. Must not know how a page shows it.
import type { Speaking } from '../lib/core/replies.ts';
import { t } from '../lib/language/translate.ts';
import { Notice } from './notice.tsx';

export function SpeakingLine({ speaking }: { readonly speaking: Speaking }) {
  const words = t(`speaking_${speaking.whose}`, speaking.name ?? '');
  if (speaking.whose !== 'other') return <p className="small soft">{words}</p>;
  return (
    <Notice tone="care">
      <p>{words}</p>
    </Notice>
  );
}
