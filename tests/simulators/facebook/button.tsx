// Knows how the simulated network draws a button and which presses it takes. Must not know what a button does.
import type { MouseEvent as ReactMouseEvent, ReactNode } from 'react';
import { useRef } from 'react';
import { type Look, look } from './looks.ts';

interface Props {
  readonly looks?: readonly Look[];
  readonly label?: string;
  readonly onPress: (target: HTMLElement) => void;
  readonly children?: ReactNode;
  readonly popup?: boolean;
  readonly expanded?: boolean;
  readonly disabled?: boolean;
}

/** Acts on a press that began on it with `mousedown`, or on Enter and Space; a bare `click()` does nothing. */
export function Button({ looks = [], label, onPress, children, popup, expanded, disabled }: Props) {
  const began = useRef(false);
  const press = (event: ReactMouseEvent<HTMLElement>): void => {
    if (began.current && !disabled) onPress(event.currentTarget);
    began.current = false;
  };
  return (
    <div
      role="button"
      tabIndex={0}
      className={look(...looks)}
      aria-label={label}
      aria-haspopup={popup ? 'menu' : undefined}
      aria-expanded={expanded}
      aria-disabled={disabled ? true : undefined}
      onMouseDown={() => {
        began.current = true;
      }}
      onClick={press}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || disabled) return;
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPress(event.currentTarget);
      }}
    >
      {children}
    </div>
  );
}
