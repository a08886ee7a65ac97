// Knows how the report on a tab's page is asked for and becomes a file. Must not know what is in it, nor how it is shown.
import { useState } from 'react';
import type { Failure } from '../lib/core/result.ts';
import { askTab } from '../lib/messaging/client.ts';
import { saveFile } from './use-register.ts';

export type ReportView =
  | { readonly is: 'absent' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'ready'; readonly json: string };

/** The report is made afresh at each asking and kept nowhere. */
export function useTechnicalReport(tabId: number | undefined) {
  const [view, setView] = useState<ReportView>({ is: 'absent' });
  const ask = async (): Promise<void> => {
    if (tabId === undefined) return;
    const answer = await askTab(tabId, 'technical-report', {});
    if (answer.ok) setView({ is: 'ready', json: `${JSON.stringify(answer.value, null, 1)}\n` });
    else setView({ is: 'failed', failure: answer.error });
  };
  const save = (): void => {
    if (view.is === 'ready') saveFile('garbo-rapporto-tecnico.json', 'application/json', view.json);
    setView({ is: 'absent' });
  };
  return { view, ask, save, close: () => setView({ is: 'absent' }) };
}
