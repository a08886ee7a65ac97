// Knows how one surface tells the panel which case to open there: a note in the session's memory, taken once. Must not know the case.
import { useEffect } from 'react';
import { browser } from 'wxt/browser';

const NOTE = 'case-for-panel';

interface Note {
  readonly tab: number;
  readonly commentId: string;
}

export async function handCaseToPanel(note: Note): Promise<void> {
  await browser.storage.session.set({ [NOTE]: note });
}

/** Calls `open` with what was handed over for this tab, also when the panel is opened after the note was written. */
export function useCaseHandover(tab: number | undefined, open: (commentId: string) => void): void {
  useEffect(() => {
    if (tab === undefined) return;
    const ended = new AbortController();
    const take = async () => {
      // Cast: only `handCaseToPanel` writes this key.
      const note = (await browser.storage.session.get(NOTE))[NOTE] as Note | undefined;
      if (ended.signal.aborted || note?.tab !== tab) return;
      await browser.storage.session.remove(NOTE);
      open(note.commentId);
    };
    const onChanged = (changes: Record<string, unknown>, area: string) => {
      if (area === 'session' && NOTE in changes) void take();
    };
    browser.storage.onChanged.addListener(onChanged);
    ended.signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged));
    void take();
    return () => ended.abort();
  }, [tab, open]);
}
