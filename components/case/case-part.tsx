// Knows how a section of a case is framed. Must not know what stands in it.
import { type ReactNode, useId } from 'react';

interface CasePartProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands out: the one thing to do first. */
  readonly plate?: boolean;
}

export function CasePart({ title, children, plate }: CasePartProps) {
  const id = useId();
  return (
    <section className={plate ? 'part part-plate stack' : 'part stack'} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
