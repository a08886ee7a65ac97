// Knows how a question is put before a decision: modal, closable with Escape, its button out of a held key's reach. Must not know the question.
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { t } from '../lib/language/translate.ts';
import { Button } from './button.tsx';

interface Props {
  readonly title: string;
  readonly confirm: string;
  readonly children: ReactNode;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Mounted is open. The focus goes to the heading, never to the button that decides. */
export function Dialog({ title, confirm, children, onConfirm, onCancel }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => {
    const shown = box.current;
    const before = document.activeElement;
    shown?.showModal();
    heading.current?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2 id={titleId} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        <div className="row">
          <Button look="main" submit>
            {confirm}
          </Button>
          <Button onPress={onCancel}>{t('cancel')}</Button>
        </div>
      </form>
    </dialog>
  );
}
