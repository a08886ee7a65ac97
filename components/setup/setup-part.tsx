// Knows how a section of the settings is framed and its outcome told. Must not know what it sets.
import type { ReactNode } from 'react';
import type { Told } from '../notice.tsx';
import { Outcome } from '../notice.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly outcome: Told | null;
  readonly children: ReactNode;
}

export function SetupPart({ id, title, outcome, children }: Props) {
  return (
    <section className="setup-part stack" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <Outcome outcome={outcome} />
    </section>
  );
}
