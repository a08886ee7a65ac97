// Knows how a press on a surface becomes a message to the tab and a sentence about how it went. Must not know how things look.
import { useCallback, useState } from 'react';
import type { Draft } from '../lib/core/register.ts';
import type { FilledReply } from '../lib/core/replies.ts';
import { type ErrorCode, ok, type Result } from '../lib/core/result.ts';
import type { Control } from '../lib/core/types.ts';
import { t } from '../lib/language/translate.ts';
import { askTab } from '../lib/messaging/client.ts';
import type { Told } from './notice.tsx';
import { failureText, kindName } from './wording.ts';

/** After these the text is put on the clipboard: the platform's editor could not take it. */
const CLIPBOARD_CODES: readonly ErrorCode[] = [
  'reply-button-missing',
  'editor-missing',
  'editor-refused',
  'draft-changed',
];

/** What can be done with a case wherever its text comes from. */
export interface CaseActions {
  readonly say: (outcome: Told | null) => void;
  readonly replies: (commentId: string) => Promise<readonly FilledReply[]>;
  readonly copy: (text: string) => Promise<boolean>;
  readonly record: (commentId: string, decision: Decision) => Promise<boolean>;
}

/** What can be done besides where the comment stands on a page. */
export interface PageActions {
  readonly show: (commentId: string) => Promise<boolean>;
  /** `shownAs`: the account under which the person was told that the reply would be written. */
  readonly insert: (commentId: string, text: string, shownAs: string | null) => Promise<boolean>;
  readonly openText: (commentId: string) => Promise<boolean>;
  readonly control: (commentId: string, control: Control) => Promise<boolean>;
}

export interface TabActions extends CaseActions, PageActions {
  readonly outcome: Told | null;
  /** The person pressed "leggi questa pagina". */
  readonly readPage: () => Promise<boolean>;
}

export interface Decision {
  readonly kind: Draft['kind'];
  readonly reason: string | null;
  readonly role: string | null;
}

export function useCaseActions(tabId: number | undefined, refresh: () => void): TabActions {
  const [outcome, say] = useState<Told | null>(null);

  const tell = useCallback(
    <T>(result: Result<T>, done: (value: T) => Told | null): boolean => {
      say(result.ok ? done(result.value) : { tone: 'alarm', text: failureText(result.error) });
      refresh();
      return result.ok;
    },
    [refresh],
  );

  const tab = tabId ?? -1;
  return {
    outcome,
    say,
    readPage: useCallback(async () => {
      const answer = await askTab(tab, 'read-page', {});
      return tell('ok' in answer ? answer : ok(answer), () => null);
    }, [tab, tell]),
    show: useCallback(async (commentId) => tell(await askTab(tab, 'show', { commentId }), () => null), [tab, tell]),
    replies: useCallback(
      async (commentId) => {
        const result = await askTab(tab, 'replies', { commentId });
        return result.ok ? result.value : [];
      },
      [tab],
    ),
    insert: useCallback(
      async (commentId, text, shownAs) => {
        const result = await askTab(tab, 'insert-reply', { commentId, text, shownAs });
        // The page cannot reach the clipboard while this surface has the focus, so it is done from here.
        if (!result.ok && CLIPBOARD_CODES.includes(result.error.code)) await toClipboard(text);
        const told = tell(result, () => ({ tone: 'good', text: t('reply_inserted') }));
        // What the person had begun is shown again: it may no longer be in the box as it was.
        if (!result.ok && result.error.code === 'draft-changed' && 'draft' in result.error && result.error.draft)
          say({ tone: 'alarm', text: failureText(result.error), kept: result.error.draft });
        return told;
      },
      [tab, tell],
    ),
    openText: useCallback(
      async (commentId) => tell(await askTab(tab, 'open-text', { commentId }), () => null),
      [tab, tell],
    ),
    copy: useCallback(async (text) => {
      const copied = await toClipboard(text);
      say(copied ? { tone: 'good', text: t('reply_copied') } : { tone: 'alarm', text: t('reply_copy_failed') });
      return copied;
    }, []),
    control: useCallback(
      async (commentId, control) =>
        tell(await askTab(tab, 'open-control', { commentId, control }), ({ entry, label }) => ({
          tone: 'care',
          text: t(entry === 'focused' ? 'control_focused' : 'control_lit', label),
        })),
      [tab, tell],
    ),
    record: useCallback(
      async (commentId, { kind, reason, role }) =>
        tell(await askTab(tab, 'record', { commentId, kind, reason, role }), () => ({
          tone: 'good',
          text: t('record_done', kindName(kind)),
        })),
      [tab, tell],
    ),
  };
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // The browser may refuse while another window has the focus; the text stays in its field.
  }
}
