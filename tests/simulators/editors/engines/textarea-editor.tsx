// Knows a box like Instagram's: a textarea whose value React holds. Must not know who writes into it.
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { DRAFT_TEXT, MENTION, type Mount } from '../engine-list.ts';

const DRAFTS = { empty: '', text: DRAFT_TEXT, mention: `@${MENTION} ` };

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
  let model: string = DRAFTS[options.draft];
  const tell = (value: string): void => {
    model = value;
    options.onChange();
  };
  queueMicrotask(() => flushSync(() => createRoot(host).render(<Box first={model} tell={tell} />)));
  return { model: () => model };
};
