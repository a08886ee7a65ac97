// Knows that a step which takes another's place begins at its heading, for keyboard and screen reader. Must not know the steps.
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly children: ReactNode;
  /** False where nothing was there before: then the focus stays where the person put it. */
  readonly takesFocus?: boolean;
}

export function StepHeading({ children, takesFocus = true }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step appears.
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
