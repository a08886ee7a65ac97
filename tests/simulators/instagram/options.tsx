// Knows the dialog of a comment's options: plain buttons, some of which act at once. Must not know the comment beyond its number.
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { labels } from './labels.ts';
import { choose, closeOptions, usePage } from './page-state.ts';

export function Options() {
  const { options, reasons } = usePage();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (options) box.current?.focus();
  }, [options]);
  if (!options) return null;
  return createPortal(
    <div className="veil">
      <div role="dialog" className="options" tabIndex={-1} ref={box}>
        <div>
          {reasons
            ? labels.reasons.map((reason) => (
                <button key={reason} type="button" tabIndex={0} onClick={closeOptions}>
                  {reason}
                </button>
              ))
            : Object.entries(labels.entries).map(([entry, label]) => (
                <button key={entry} type="button" tabIndex={0} onClick={() => choose(options, entry)}>
                  {label}
                </button>
              ))}
        </div>
      </div>
    </div>,
    document.body,
  );
}
