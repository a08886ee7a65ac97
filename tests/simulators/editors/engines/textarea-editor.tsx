// Knows a box like Instagram's: a textarea whose value React holds. Must not know who writes into it.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { MENTION, type Mount } from '../engine-list.ts';

function Box({ first, tell }: { first: string; tell: (value: string) => void }) {
  const [value, setValue] = useState(first);
  useEffect(() => tell(value), [value, tell]);
  return (
    <textarea
      className="wide"
      aria-label="Scrivi una risposta"
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}

export const mount: Mount = (host, options) => {
  const first = `${options.draft.mention ? `@${MENTION}` : ''}${options.draft.text}`;
  let model = first;
  const tell = (value: string): void => {
    model = value;
    options.onChange();
  };
  const root = createRoot(host);
  const redraw = (): void => root.render(<Box first={first} tell={tell} />);
  queueMicrotask(() => flushSync(redraw));
  return { model: () => model, unmount: () => root.unmount(), redraw };
};
