// Knows the "…" button of one comment and the menu it opens. Must not know what opens it.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { simulator } from '../simulator.ts';
import { CONFIRMING, type EntryName, LABELS } from './menu-labels.ts';
import type { MenuSettings } from './menu-page.tsx';

interface CommentMenuProps {
  readonly id: string;
  readonly settings: MenuSettings;
  readonly ask: (entry: EntryName) => void;
}

export function CommentMenu({ id, settings, ask }: CommentMenuProps) {
  const { quirks, kind } = settings;
  const [open, setOpen] = useState(id === 'first' && quirks.has('stale'));
  // As on Facebook, a click that no mousedown has preceded does nothing.
  const pressed = useRef(false);
  useClosing(open, () => setOpen(false), settings);

  const menu = open ? <Entries id={id} settings={settings} ask={ask} close={() => setOpen(false)} /> : null;
  return (
    <div className="trigger">
      <button
        type="button"
        className="more"
        aria-haspopup="menu"
        aria-expanded={open}
        onMouseDown={() => {
          pressed.current = true;
        }}
        onClick={() => {
          if (pressed.current && !quirks.has('dead')) setOpen(!open);
          pressed.current = false;
        }}
      >
        …
      </button>
      {kind === 'dropdown' ? (
        <div className="content" aria-hidden={!open}>
          {menu}
        </div>
      ) : (
        menu && createPortal(menu, document.body)
      )}
    </div>
  );
}

/** A popover closes at any scroll; all menus but a stale one close at a press outside. */
function useClosing(open: boolean, close: () => void, { kind, quirks }: MenuSettings): void {
  useEffect(() => {
    if (!open) return;
    const ended = new AbortController();
    const { signal } = ended;
    if (kind === 'popover') window.addEventListener('scroll', close, { capture: true, signal });
    const outside = (event: MouseEvent): void => {
      const inside = event.target instanceof Element && event.target.closest('.menu, .trigger') !== null;
      if (!inside) close();
    };
    if (!quirks.has('stale')) document.addEventListener('mousedown', outside, { signal });
    return () => ended.abort();
  });
}

interface EntriesProps extends CommentMenuProps {
  readonly close: () => void;
}

function Entries({ id, settings, ask, close }: EntriesProps) {
  const { lang, quirks, kind } = settings;
  const names = useEntryNames(id, settings);
  const turn = useTurns(quirks.has('rerender') ? 8 : 0);
  const menu = useRef<HTMLDivElement>(null);
  // Facebook's menus focus their first entry a moment after they open.
  const leftOpen = id === 'first' && quirks.has('stale');
  useEffect(() => {
    if (leftOpen) return;
    const timer = setTimeout(() => menu.current?.querySelector<HTMLElement>('[role]')?.focus(), 30);
    return () => clearTimeout(timer);
  }, [leftOpen]);

  const act = (entry: EntryName): void => {
    simulator.presses.push(entry);
    close();
    if (CONFIRMING.includes(entry)) ask(entry);
  };
  const onKey = (entry: EntryName, on: 'keydown' | 'keyup') => (event: KeyboardEvent) => {
    const acts = quirks.has('keyup') ? 'keyup' : 'keydown';
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // Else the same press would go on to what the entry has focused.
    event.preventDefault();
    if (on === acts) act(entry);
  };
  return (
    <div className="menu" ref={menu} role={kind === 'dropdown' ? undefined : 'menu'} tabIndex={-1} data-of={id}>
      {names.map((entry, index) => (
        <div
          key={`${entry}-${index}-${turn}`}
          role={kind === 'dropdown' ? 'button' : 'menuitem'}
          className="entry"
          tabIndex={0}
          onClick={() => act(entry)}
          onKeyDown={onKey(entry, 'keydown')}
          onKeyUp={onKey(entry, 'keyup')}
        >
          <span>{LABELS[lang][entry]}</span>
          {entry === 'hide' ? (
            <small>{lang === 'it' ? 'Resta visibile ai suoi amici' : 'Still visible to friends'}</small>
          ) : null}
        </div>
      ))}
    </div>
  );
}

/** What is offered; with `late` one entry more every 60 ms. */
function useEntryNames(id: string, { quirks, kind }: MenuSettings): EntryName[] {
  const button = document.querySelector(`[data-comment="${id}"] .more`)?.getBoundingClientRect();
  const outOfView = button === undefined || button.bottom < 0 || button.top > window.innerHeight;
  const all: EntryName[] = ['copy', 'hide', 'delete', 'block', 'report'];
  const offered = all.filter((entry) => entry !== 'hide' || !quirks.has('missing'));
  if (quirks.has('ambiguous')) offered.push('delete');
  const come = useTurns(quirks.has('late') ? offered.length : 0);
  // LinkedIn's popover of a button out of view comes out empty.
  if (kind === 'popover' && outOfView) return [];
  return quirks.has('late') ? offered.slice(0, come) : offered;
}

/** Counts up to `last`, one step every 60 ms. */
function useTurns(last: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn >= last) return;
    const timer = setTimeout(() => setTurn(turn + 1), 60);
    return () => clearTimeout(timer);
  }, [turn, last]);
  return turn;
}
