// Knows how a press is taken: once, never by a held key, never while it may not be. Must not know what it does.
import type { KeyboardEvent, ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Left out for a submit button: its form does the work. */
  readonly onPress?: () => void;
  readonly look?: 'main' | 'plain' | 'quiet';
  readonly small?: boolean;
  readonly wide?: boolean;
  /** Why it cannot be pressed now; stays focusable so that the reason can be read. Id of the element that tells it. */
  readonly blockedBy?: string | undefined;
  readonly describedBy?: string | undefined;
  readonly label?: string | undefined;
  readonly submit?: boolean;
  readonly pressed?: boolean | undefined;
}

/** A held Enter repeats its press on a button; only the first counts. */
function dropRepeats(event: KeyboardEvent) {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}

export function Button(props: Props) {
  const { look = 'plain', blockedBy } = props;
  const names = ['button'];
  if (look !== 'plain') names.push(`button-${look}`);
  if (props.small) names.push('button-small');
  if (props.wide) names.push('button-wide');
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      className={names.join(' ')}
      aria-disabled={blockedBy ? true : undefined}
      aria-describedby={blockedBy ?? props.describedBy}
      aria-label={props.label}
      aria-pressed={props.pressed}
      onKeyDown={dropRepeats}
      onClick={(event) => {
        if (blockedBy) return event.preventDefault();
        // A submit button leaves the work to its form.
        if (!props.submit) props.onPress?.();
      }}
    >
      {props.children}
    </button>
  );
}
