// Knows what a comment's menu offers, and the questions the platform asks before it acts. Must not know where the menu hangs.
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { INAIL, POLIMI, VIEWER } from './data/accounts.ts';
import type { Account, SimulatedComment, SimulatedPost } from './data/shapes.ts';
import { usePage } from './page-state.tsx';
import { type Pressed, report } from './report.ts';

export interface MenuEntry {
  readonly entry: Pressed['entry'];
  readonly label: string;
  readonly icon: string;
}

/** Who looks at the page keeps both institutions' Pages and has an account. */
const keeps = (account: Account): boolean => [INAIL, POLIMI, VIEWER].includes(account);

export function useMenuEntries(post: SimulatedPost, comment: SimulatedComment): readonly MenuEntry[] {
  const { labels } = usePage().options;
  const own = keeps(comment.by);
  return [
    { entry: 'copy', label: labels.copyLink, icon: 'link-medium' },
    ...(own ? [{ entry: 'edit', label: labels.edit, icon: 'edit-medium' } as const] : []),
    ...(own || keeps(post.by) ? [{ entry: 'delete', label: labels.delete, icon: 'trash-medium' } as const] : []),
    ...(own ? [] : [{ entry: 'report', label: labels.report, icon: 'flag-medium' } as const]),
  ];
}

/** What an entry does when it is pressed: delete and report ask first, unless the page was told not to. */
export function usePress(comment: SimulatedComment): { press: (entry: MenuEntry) => void; question: ReactNode } {
  const { options, remove } = usePage();
  const [asked, setAsked] = useState<Pressed | null>(null);
  const press = ({ entry }: MenuEntry): void => {
    const asks = entry === 'report' || (entry === 'delete' && !options.noConfirm);
    const pressed: Pressed = { commentId: comment.id, entry, confirmed: !asks };
    report.pressed.push(pressed);
    if (asks) setAsked(pressed);
    else if (entry === 'delete') remove(comment.id);
  };
  const answer = (yes: boolean): void => {
    setAsked(null);
    if (!asked || !yes) return;
    asked.confirmed = true;
    if (asked.entry === 'delete') remove(comment.id);
  };
  return { press, question: asked ? <Question entry={asked.entry} answer={answer} /> : null };
}

function Question({ entry, answer }: { entry: Pressed['entry']; answer: (yes: boolean) => void }) {
  const { labels } = usePage().options;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return createPortal(
    <div className="modal-shade">
      <div
        ref={box}
        className="artdeco-modal"
        role="alertdialog"
        aria-modal="true"
        aria-label={entry === 'delete' ? labels.deleteQuestion : labels.reportQuestion}
      >
        <h2>{entry === 'delete' ? labels.deleteQuestion : labels.reportQuestion}</h2>
        <button type="button" className="artdeco-button artdeco-button--secondary" onClick={() => answer(false)}>
          {labels.cancel}
        </button>
        <button type="button" className="artdeco-button artdeco-button--primary" onClick={() => answer(true)}>
          {entry === 'delete' ? labels.delete : labels.send}
        </button>
      </div>
    </div>,
    document.body,
  );
}
