// Knows what stands at the end of the body: menus, questions, the chat. Must not know what called them.
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { options, viewerOf } from './address.ts';
import { Button } from './button.tsx';
import { UGO } from './data/people.ts';
import { labels } from './labels.ts';
import { LexicalBox } from './lexical-box.tsx';
import { look } from './looks.ts';
import { answer, closeMenu, pressEntry, usePage } from './page-state.ts';
import type { Pressed } from './report.ts';

const place = (): Element => document.querySelector('dialog[open]') ?? document.body;

export function Menu() {
  const menu = usePage((state) => state.menu);
  const viewer = usePage((state) => viewerOf(state.surface));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!menu) return;
    const stop = new AbortController();
    const { signal } = stop;
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && closeMenu(), { signal });
    document.addEventListener(
      'mousedown',
      (event) => {
        if (event.target instanceof Node && !box.current?.contains(event.target)) closeMenu();
      },
      { signal },
    );
    return () => stop.abort();
  }, [menu]);
  if (!menu) return null;
  const { comment } = menu;
  const own = comment.by.id === viewer.id;
  const entries: readonly (readonly [Pressed['entry'], string])[] = own
    ? [
        ['edit', labels.entries.edit],
        ['delete', labels.entries.delete],
      ]
    : [
        ['hide', labels.entries.hide],
        ['delete', labels.entries.delete],
        ...(comment.by.path === null ? [] : [['block', labels.entries.block(comment.by.name)] as const]),
        ['report', labels.entries.report],
      ];
  return createPortal(
    <div style={options.nativeModal ? { position: 'fixed', inset: 0, zIndex: 5 } : undefined}>
      <div ref={box} role="menu" tabIndex={-1} className={look('menu')} style={{ left: menu.left, top: menu.top }}>
        {entries.map(([entry, label], index) => (
          <div
            key={entry}
            role="menuitem"
            tabIndex={index === 0 ? 0 : -1}
            className={look('entry')}
            onClick={() => pressEntry(comment, entry)}
            onKeyDown={(event) => {
              // Held keys act too, as on the real network.
              if (event.key === 'Enter' || event.key === ' ') pressEntry(comment, entry);
              if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
                const next =
                  event.key === 'ArrowDown'
                    ? event.currentTarget.nextElementSibling
                    : event.currentTarget.previousElementSibling;
                if (next instanceof HTMLElement) next.focus();
              }
            }}
          >
            <span dir="auto">{label}</span>
          </div>
        ))}
      </div>
    </div>,
    place(),
  );
}

export function Question() {
  const question = usePage((state) => state.question);
  const name = usePage(
    (state) =>
      Object.values(state.comments)
        .flat()
        .find((one) => one.id === question?.commentId)?.by.name ?? '',
  );
  if (!question) return null;
  const { entry } = question;
  const title =
    entry === 'delete' ? labels.deleteTitle : entry === 'block' ? labels.blockTitle(name) : labels.reportTitle;
  const yes =
    entry === 'delete' ? labels.entries.delete : entry === 'block' ? labels.entries.block('').trim() : labels.next;
  return createPortal(
    <div className={look('question')}>
      <div role="dialog" aria-label={title}>
        <h2>{title}</h2>
        <div className={look('questionRow')}>
          <Button label={labels.cancel} onPress={() => answer(false)}>
            {labels.cancel}
          </Button>
          <Button label={yes} onPress={() => answer(true)}>
            {yes}
          </Button>
        </div>
      </div>
    </div>,
    place(),
  );
}

/** Floats over every page; its box is nobody's reply. */
export function Chat() {
  return createPortal(
    <div className={look('chat')}>
      <div className={look('padded')}>
        <strong>{UGO.name}</strong>
        <div dir="auto">Ci vediamo domani?</div>
        <LexicalBox label={labels.write(UGO.name)} placeholder="Aa" onSend={() => {}} />
      </div>
    </div>,
    document.body,
  );
}
