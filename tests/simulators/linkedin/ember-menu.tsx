// Knows the Ember comment menu: a box beside its button, empty until it is opened. Must not know what its entries do.
import { useEffect, useState } from 'react';
import type { SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { Drawing } from './icons.tsx';
import { useMenuEntries, usePress } from './menu.tsx';
import { emberId, usePage } from './page-state.tsx';

export function EmberMenu({ post, comment }: { post: SimulatedPost; comment: SimulatedComment }) {
  const { labels } = usePage().options;
  const entries = useMenuEntries(post, comment);
  const { press, question } = usePress(comment);
  const [open, setOpen] = useState(false);
  const [filled, setFilled] = useState(false);
  useEffect(() => {
    if (!open) return setFilled(false);
    const timer = setTimeout(() => setFilled(true), 120);
    const close = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || !event.target.closest('.artdeco-dropdown')) setOpen(false);
    };
    document.addEventListener('click', close);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('click', close);
    };
  }, [open]);
  return (
    <div className="comment-options-trigger comments-comment-meta__options">
      <div id={emberId()} className="artdeco-dropdown artdeco-dropdown--placement-bottom ember-view">
        <button
          id={emberId()}
          type="button"
          tabIndex={0}
          aria-expanded={open}
          className="artdeco-dropdown__trigger artdeco-button artdeco-button--circle ember-view"
          onClick={() => setOpen(!open)}
        >
          <EmberIcon name="overflow-web-ios-small" label={labels.openOptions(comment.by.name)} />
        </button>
        <div
          id={emberId()}
          tabIndex={-1}
          aria-hidden={!open}
          className="artdeco-dropdown__content artdeco-dropdown--is-dropdown-element ember-view"
        >
          {open && filled ? (
            <div className="artdeco-dropdown__content-inner">
              <ul>
                {entries.map((entry) => (
                  <li key={entry.entry}>
                    <EmberEntry
                      icon={entry.icon}
                      label={entry.label}
                      press={() => {
                        setOpen(false);
                        press(entry);
                      }}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
        </div>
      </div>
      {question}
    </div>
  );
}

function EmberEntry({ icon, label, press }: { icon: string; label: string; press: () => void }) {
  return (
    <div
      className="artdeco-dropdown__item"
      role="button"
      tabIndex={0}
      onClick={press}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') press();
      }}
    >
      <EmberIcon name={icon} />
      <span>{label}</span>
    </div>
  );
}

export function EmberIcon({ name, label }: { name: string; label?: string }) {
  return (
    <svg
      role={label ? 'img' : 'none'}
      aria-hidden={label ? undefined : 'true'}
      aria-label={label}
      data-test-icon={name}
      width="16"
      height="16"
      viewBox="0 0 16 16"
    >
      <Drawing name={name} />
    </svg>
  );
}
