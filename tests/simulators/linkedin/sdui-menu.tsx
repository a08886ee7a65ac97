// Knows the SDUI comment menu: a popover at the end of the body that any scroll closes. Must not know what its entries do.
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { type MenuEntry, useMenuEntries, usePress } from './menu.tsx';
import { hashed, usePage } from './page-state.tsx';
import { SduiIcon } from './sdui-icon.tsx';

export function SduiMenu({ post, comment }: { post: SimulatedPost; comment: SimulatedComment }) {
  const { labels } = usePage().options;
  const entries = useMenuEntries(post, comment);
  const { press, question } = usePress(comment);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={hashed()}
        aria-expanded={open}
        aria-label={labels.moreOptions(comment.by.name)}
        onClick={() => setOpen(!open)}
      >
        <SduiIcon name="overflow-web-ios-small" />
      </button>
      {open && button.current ? (
        <Popover at={button.current} entries={entries} press={press} close={() => setOpen(false)} />
      ) : null}
      {question}
    </>
  );
}

interface PopoverProps {
  readonly at: HTMLElement;
  readonly entries: readonly MenuEntry[];
  readonly press: (entry: MenuEntry) => void;
  readonly close: () => void;
}

function Popover({ at, entries, press, close }: PopoverProps) {
  const box = useRef<HTMLDivElement>(null);
  const closing = useRef(close);
  closing.current = close;
  const [filled, setFilled] = useState(false);
  useEffect(() => {
    const popover = box.current;
    if (!popover) return;
    const place = at.getBoundingClientRect();
    popover.style.left = `${Math.max(place.right - 220, 8)}px`;
    popover.style.top = `${place.bottom + 4}px`;
    popover.showPopover();
    // Opened for a trigger outside the window it stays empty, as measured on the real page.
    const visible = place.bottom > 0 && place.top < innerHeight;
    const timer = setTimeout(() => setFilled(visible), 120);
    const leave = new AbortController();
    const { signal } = leave;
    addEventListener('scroll', () => closing.current(), { capture: true, signal });
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.target instanceof Node && !popover.contains(event.target) && !at.contains(event.target))
          closing.current();
      },
      { signal },
    );
    return () => {
      clearTimeout(timer);
      leave.abort();
    };
  }, [at]);
  return createPortal(
    <div ref={box} popover="manual" className={`popover ${hashed()}`}>
      {filled ? (
        <div role="menu">
          {entries.map((entry) => (
            <div
              key={entry.entry}
              role="menuitem"
              tabIndex={0}
              onClick={() => {
                close();
                press(entry);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                close();
                press(entry);
              }}
            >
              <SduiIcon name={entry.icon} />
              <p>{entry.label}</p>
            </div>
          ))}
        </div>
      ) : null}
    </div>,
    document.body,
  );
}
