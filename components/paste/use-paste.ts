// Knows how what a person pastes or drops is opened, read and given up, and what has become of it. Must not know how it looks.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Opened, PasteDesk, PastedReading, Reading, TableChoice } from '../../lib/app/paste-desk.ts';
import type { Channel } from '../../lib/core/types.ts';
import type { IntakeTrouble, Table } from '../../lib/intake/types.ts';
import type { MessageKey } from '../../lib/language/catalogue.ts';
import { t } from '../../lib/language/translate.ts';
import type { Flagged } from '../../lib/messaging/protocol.ts';
import type { CaseActions, TabActions } from '../use-case-actions.ts';
import { type PasteDraft, useDesk } from '../use-desk.ts';
import { saveFile } from '../use-register.ts';
import { failureText, kindName } from '../wording.ts';

/** An opened table and how it is called. */
export interface Source extends Opened {
  readonly name: string;
}

/** What stands in the place of the form; null for the form itself. */
export type Step =
  | null
  | { readonly is: 'opening' }
  | { readonly is: 'choosing'; readonly source: Source }
  | { readonly is: 'reading'; readonly reading: Reading | null; readonly single: boolean };

export interface Paste {
  readonly step: Step;
  readonly trouble: MessageKey | null;
  /** Undefined until the desk has been loaded. */
  readonly accountOf: ((channel: Channel, author: string) => string | null) | undefined;
  readonly isLink: (typed: string) => boolean;
  readonly openText: (text: string) => void;
  readonly openFile: (file: File) => void;
  /** Every line of it is a comment by itself. */
  readonly openLines: (text: string, name: string) => void;
  readonly readOne: (draft: PasteDraft) => void;
  readonly readTable: (table: Table, choice: TableChoice) => void;
  /** Hands what is listed over as a file. */
  readonly exportList: (flagged: readonly Flagged[], lines: Reading['lines']) => void;
  /** Ends the work that is going on; what was read stays. */
  readonly giveUp: () => void;
  /** Back to the form; what was read is forgotten. */
  readonly startOver: () => void;
  readonly actions: CaseActions;
}

const TROUBLES: Record<IntakeTrouble, MessageKey> = {
  'too-large': 'paste_trouble_too_large',
  'not-text': 'paste_trouble_not_text',
  empty: 'paste_trouble_empty',
  'json-array': 'paste_trouble_json_array',
  unreadable: 'paste_trouble_unreadable',
};

type Work = (round: AbortController) => Promise<void>;

/** @param institution whose act judges: with another one what was read no longer holds */
export function usePaste(openDesk: () => Promise<PasteDesk>, institution: string | null, page: TabActions): Paste {
  const [step, setStep] = useState<Step>(null);
  const [trouble, setTrouble] = useState<MessageKey | null>(null);
  const [desk, setDesk] = useState<PasteDesk>();
  const round = useRef(new AbortController());
  const read = useRef<PastedReading>(null);
  const { view, openPasted } = useDesk();
  const { say, copy } = page;

  // The engine is heavy: it is loaded when this view is first looked at.
  const wanted = view === 'paste';
  useEffect(() => {
    if (wanted && desk === undefined) openDesk().then((opened) => setDesk(() => opened), console.error);
  }, [wanted, desk, openDesk]);

  const startOver = useCallback(() => {
    round.current.abort();
    read.current = null;
    setStep(null);
    setTrouble(null);
    openPasted(null);
  }, [openPasted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begins anew for another institution, and ends with the panel.
  useEffect(() => startOver, [institution, startOver]);

  const begin = useCallback(
    (work: Work) => {
      startOver();
      say(null);
      const mine = new AbortController();
      round.current = mine;
      work(mine).catch((error) => {
        console.error(error);
        startOver();
        say({ tone: 'alarm', text: t('paste_failed') });
      });
    },
    [startOver, say],
  );

  const doOpen = useCallback(
    (name: string, open: (desk: PasteDesk, signal: AbortSignal) => ReturnType<PasteDesk['openText']>) =>
      begin(async (mine) => {
        setStep({ is: 'opening' });
        const opened = await open(await openDesk(), mine.signal);
        if (round.current !== mine) return;
        if (opened === null) return setStep(null);
        setStep(opened.ok ? { is: 'choosing', source: { ...opened.value, name } } : null);
        setTrouble(opened.ok ? null : TROUBLES[opened.error]);
      }),
    [begin, openDesk],
  );

  const doRead = useCallback(
    (single: boolean, make: (desk: PasteDesk, told: (reading: Reading) => void, signal: AbortSignal) => Made) =>
      begin(async (mine) => {
        setStep({ is: 'reading', reading: null, single });
        let last: Reading | null = null;
        const told = (reading: Reading) => {
          // Given up it still tells what it read; another work or another institution makes it fall silent.
          if (round.current !== mine || read.current === null) return;
          last = reading;
          setStep({ is: 'reading', reading, single });
        };
        const made = await make(await openDesk(), told, mine.signal);
        if (round.current !== mine) return;
        if (made === null) return setStep(null);
        read.current = made;
        const ended = await made.run(mine.signal);
        if (round.current !== mine) return;
        if (!ended.ok) {
          startOver();
          say({ tone: 'alarm', text: failureText(ended.error) });
        } else if (single) openPasted(firstFlagged(last));
      }),
    [begin, openDesk, openPasted, startOver, say],
  );

  const actions = useMemo(
    (): CaseActions => ({
      say,
      copy,
      replies: async (commentId) => (await read.current?.replies(commentId)) ?? [],
      record: async (commentId, decision) => {
        const result = await read.current?.record(commentId, decision);
        if (!result) return false;
        say(
          result.ok
            ? { tone: 'good', text: t('record_done', kindName(decision.kind)) }
            : { tone: 'alarm', text: failureText(result.error) },
        );
        return result.ok;
      },
    }),
    [say, copy],
  );

  return {
    step,
    trouble,
    accountOf: desk?.accountOf,
    isLink: (typed) => desk?.isLink(typed) ?? true,
    openText: (text) => doOpen(t('paste_table_pasted'), (opened, signal) => opened.openText(text, signal)),
    openFile: (file) => doOpen(file.name, (opened, signal) => opened.openFile(file, signal)),
    openLines: (text, name) => doOpen(name, async (opened) => ({ ok: true, value: opened.openLines(text) })),
    readOne: ({ how: _, ...draft }) =>
      doRead(true, (opened, told) => opened.ofOne({ ...draft, account: '', date: '', id: '' }, told)),
    readTable: (table, choice) => doRead(false, (opened, told, signal) => opened.ofTable(table, choice, told, signal)),
    exportList: (flagged, lines) => {
      if (!desk) return; // What is listed was read by it.
      const name = `garbo-${new Date().toISOString().slice(0, 10)}-commenti.csv`;
      saveFile(name, 'text/csv', desk.csvOf(flagged, lines));
      say({ tone: 'good', text: t('register_exported', name) });
    },
    giveUp: () => round.current.abort(),
    startOver,
    actions,
  };
}

type Made = Promise<PastedReading | null>;

const firstFlagged = (reading: Reading | null): string | null => reading?.flagged[0]?.comment.id ?? null;
