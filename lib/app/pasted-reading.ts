// Knows how pasted comments are judged one after the other, told about on the way, given up, and decided upon. Must not know how they were pasted.

import { gravityOf } from '../core/gravity.ts';
import type { History } from '../core/register.ts';
import type { FilledReply, Speaking } from '../core/replies.ts';
import { ok, type Result } from '../core/result.ts';
import type { Channel, Finding } from '../core/types.ts';
import type { Scorer } from '../detect/index.ts';
import type { Fault } from '../intake/types.ts';
import { askBackground } from '../messaging/client.ts';
import type { Flagged, PageContext } from '../messaging/protocol.ts';
import { assess } from '../policy/assess.ts';
import { NO_HISTORY } from '../policy/ladder.ts';
import { type Decision, draftOf, repliesTo } from './decision-draft.ts';
import { createJudge, isDismissed, type Judge } from './judgement.ts';
import { createPacer } from './pacer.ts';
import type { PastedComment, PastedComments } from './pasted-table.ts';

/** What is known so far; nothing of it is kept anywhere else. */
export interface Reading {
  readonly status: 'reading' | 'done' | 'given-up';
  readonly read: number;
  readonly total: number;
  /** In the order of the lines. */
  readonly flagged: readonly Flagged[];
  /** Line of each flagged comment, by its id. */
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
  /** The learned scores could not be had: the rules judge alone. */
  readonly rulesOnly: boolean;
  /** The register does not open: whether an account has been warned is not known. */
  readonly historyUnknown: boolean;
}

export interface PastedReading {
  /** Ends when all is read or `signal` says that the person gave up. A failure: the rest was not read. */
  run(signal: AbortSignal): Promise<Result<null>>;
  replies(commentId: string): Promise<readonly FilledReply[]>;
  record(commentId: string, decision: Decision): Promise<Result<{ readonly id: string }>>;
}

/** One flagged comment with what its judgement was made from. */
interface Entry {
  readonly line: number;
  readonly findings: readonly Finding[];
  readonly flagged: Flagged;
}

interface Channelled {
  readonly context: PageContext;
  readonly judge: Judge;
  readonly dismissed: ReadonlyMap<string, PageContext['dismissed'][number]['labels']>;
}

/** No page shows under which account the person would write. */
const NOBODY_THERE: Speaking = { whose: 'unknown', name: null };
/** Time between two tellings, ms: each one redraws the list. */
const TELL_MS = 500;
/** In the register's own language: such evidence proves what was handed in, not what stood on a page. */
const NOT_FROM_A_PAGE = 'Testo incollato o preso da un file, non letto da una pagina.';

export function createReading(
  { comments, faults: known }: PastedComments,
  scorer: Scorer | null,
  tell: (reading: Reading) => void,
): PastedReading {
  const entries = new Map<string, Entry>();
  const faults: Fault[] = [...known];
  const channels = new Map<Channel, Channelled>();
  let status: Reading['status'] = 'reading';
  let read = 0;
  let historyUnknown = false;

  const tellAll = (): void =>
    tell({
      status,
      read,
      total: comments.length,
      flagged: [...entries.values()].map((entry) => entry.flagged),
      lines: new Map([...entries.values()].map((entry) => [entry.flagged.comment.id, entry.line])),
      faults: [...faults],
      rulesOnly: scorer === null,
      historyUnknown,
    });

  const channelled = async (channel: Channel): Promise<Result<Channelled>> => {
    const there = channels.get(channel);
    if (there) return ok(there);
    const context = await askBackground('page-context', { platform: channel });
    if (!context.ok) return context;
    const dismissed = new Map(context.value.dismissed.map((one) => [one.commentId, one.labels]));
    const made = { context: context.value, judge: createJudge(context.value, scorer), dismissed };
    channels.set(channel, made);
    return ok(made);
  };

  const historyOf = async ({ author, platform }: PastedComment['comment']): Promise<History> => {
    if (author.key === null) return NO_HISTORY;
    const history = await askBackground('history', { platform, authors: [author.key] });
    if (!history.ok) historyUnknown = true;
    return history.ok ? history.value : NO_HISTORY;
  };

  const readOne = async ({ comment, line }: PastedComment, on: Channelled): Promise<void> => {
    const { findings, assessment: atFirst } = on.judge.judge(comment, NO_HISTORY);
    if (gravityOf(atFirst) === null) return;
    const history = await historyOf(comment);
    const assessment = history === NO_HISTORY ? atFirst : assess(findings, on.context.act, history);
    entries.set(comment.id, {
      line,
      findings,
      flagged: {
        comment,
        assessment,
        history,
        dismissed: isDismissed(findings, on.dismissed.get(comment.id)),
        present: null,
        speaking: NOBODY_THERE,
        controls: [],
      },
    });
  };

  /** Whoever was warned just now is a person already warned in every other row. */
  const refreshAuthor = async (about: Flagged['comment']): Promise<void> => {
    if (about.author.key === null) return;
    const history = await historyOf(about);
    for (const [id, entry] of entries) {
      const { comment } = entry.flagged;
      if (comment.platform !== about.platform || comment.author.key !== about.author.key) continue;
      const { context } = channels.get(comment.platform) as Channelled; // an entry was judged by it
      const assessment = assess(entry.findings, context.act, history);
      entries.set(id, { ...entry, flagged: { ...entry.flagged, history, assessment } });
    }
  };

  return {
    async run(signal) {
      const pace = createPacer(signal).turn;
      let told = performance.now();
      tellAll();
      for (const pasted of comments) {
        const channel = await channelled(pasted.comment.platform);
        if (!channel.ok) return channel;
        try {
          await readOne(pasted, channel.value);
          read += 1;
        } catch (error) {
          // A bug on one comment must not keep the others from being read.
          console.error(error);
          faults.push({ line: pasted.line, what: 'not-judged' });
        }
        if (!(await pace())) {
          status = 'given-up';
          break;
        }
        if (performance.now() - told > TELL_MS) {
          told = performance.now();
          tellAll();
        }
      }
      if (status === 'reading') status = 'done';
      tellAll();
      return ok(null);
    },

    async replies(commentId) {
      const entry = entries.get(commentId);
      if (!entry) return [];
      // Asked afresh: a contact filled in meanwhile makes a reply usable.
      const context = await askBackground('page-context', { platform: entry.flagged.comment.platform });
      return context.ok ? repliesTo(entry.flagged, context.value) : [];
    },

    async record(commentId, decision) {
      const entry = entries.get(commentId);
      if (!entry) throw new Error(`no pasted comment ${commentId}`);
      const reason = decision.kind === 'evidence' ? NOT_FROM_A_PAGE : decision.reason;
      const recorded = await askBackground('record-decision', draftOf(entry.flagged, { ...decision, reason }));
      if (!recorded.ok) return recorded;
      if (decision.kind === 'dismissed') {
        entries.set(commentId, { ...entry, flagged: { ...entry.flagged, dismissed: true } });
      } else await refreshAuthor(entry.flagged.comment);
      tellAll();
      return recorded;
    },
  };
}
