// Knows how earlier steps with the people who wrote on a page are asked for. Must not know what follows from them, nor where they are kept.

import type { History } from '../core/register.ts';
import type { Result } from '../core/result.ts';
import { askBackground } from '../messaging/client.ts';
import type { Entry } from './page-comments.ts';

export interface Histories {
  /** Sees to it that each of these comments has its author's history: one question for each author, all at once. */
  ensure(entries: readonly Entry[]): Promise<void>;
  /** Asks again for the author of this one. */
  refresh(entry: Entry): Promise<void>;
  /** Answers are kept no longer: another tab may record too. */
  forget(): void;
}

export function createHistories(keep: (entry: Entry, history: History) => void): Histories {
  const asked = new Set<string>();
  let answers = new Map<string, Promise<Result<History>>>();

  const ask = (entry: Entry): Promise<Result<History>> | null => {
    const { key, aliases, platform } = entry.comment.author;
    const authors = key === null ? [...aliases] : [key, ...aliases];
    return authors.length === 0 ? null : askBackground('history', { platform, authors });
  };
  const answer = async (entry: Entry): Promise<void> => {
    const { key, aliases } = entry.comment.author;
    const author = JSON.stringify([key, aliases]);
    const asking = answers.get(author) ?? ask(entry);
    if (!asking) return;
    answers.set(author, asking);
    const history = await asking;
    if (history.ok) keep(entry, history.value);
  };

  return {
    async ensure(entries) {
      const unasked = entries.filter(({ comment }) => !asked.has(comment.id));
      for (const { comment } of unasked) asked.add(comment.id);
      await Promise.all(unasked.map(answer));
    },
    async refresh(entry) {
      const history = await ask(entry);
      if (history?.ok) keep(entry, history.value);
    },
    forget() {
      answers = new Map();
    },
  };
}
