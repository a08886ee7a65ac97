// Knows how a field, its hint and what is wrong with it belong together. Must not know what is asked.
import { type ReactNode, useId } from 'react';
import { Icon } from './icon.tsx';

interface Control {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and how to mend it; null when nothing is. */
  readonly error?: string | null;
  readonly children: (control: Control) => ReactNode;
}

export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const said = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter((part) => part !== null);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({
        id,
        'aria-describedby': said.length > 0 ? said.join(' ') : undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <Icon name="octagon" />
          {error}
        </span>
      )}
    </div>
  );
}
