// Knows how SDUI marks an icon: its name is the drawing's id. Must not know where it stands.
import { Drawing } from './icons.tsx';

export function SduiIcon({ name }: { name: string }) {
  return (
    <svg id={name} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <Drawing name={name} />
    </svg>
  );
}
