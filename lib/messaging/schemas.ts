// Knows the shape of every message that reaches the background. Must not know what is done with it.
import * as z from 'zod/mini';
import { EVENT_KINDS } from '../core/register.ts';
import { DIRECTORY_KEYS, REPLY_IDS } from '../core/replies.ts';
import { CHANNELS, LABELS } from '../core/types.ts';
import type { BackgroundMessages } from './protocol.ts';

const platform = z.enum(CHANNELS);
const nothing = z.strictObject({});
const shortText = z.string().check(z.maxLength(2000));
const optionalText = z.nullable(shortText);
const count = z.int().check(z.nonnegative());

const evidence = z.strictObject({
  text: z.string().check(z.maxLength(100_000)),
  permalink: optionalText,
  postedAt: z.nullable(z.iso.datetime()),
  keptAt: z.iso.datetime(),
});

const draft = z.strictObject({
  kind: z.enum(EVENT_KINDS.filter((kind) => kind !== 'reversal')),
  platform,
  author: optionalText,
  comment: z.strictObject({ id: shortText.check(z.minLength(1)), permalink: optionalText, postId: optionalText }),
  labels: z.array(z.enum(LABELS)),
  articles: z.array(shortText),
  excerpt: optionalText,
  reason: optionalText,
  role: optionalText,
  evidence: z.nullable(evidence),
});

const directoryEntry = z.strictObject({
  key: z.enum(DIRECTORY_KEYS),
  value: shortText,
  source: shortText,
  checkedAt: z.iso.date(),
});

const template = z.strictObject({
  id: z.enum(REPLY_IDS),
  version: z.int(),
  title: shortText,
  text: z.string().check(z.minLength(1), z.maxLength(8000)),
  short: z.strictObject({ it: shortText, en: shortText }),
});

type Schemas = { [Name in keyof BackgroundMessages]: z.ZodMiniType<BackgroundMessages[Name]['ask']> };

/** One schema per message: the compiler demands all of them. */
export const BACKGROUND_SCHEMAS: Schemas = {
  'page-context': z.strictObject({ platform }),
  'page-counts': z.strictObject({ urgent: count, flagged: count, read: count, unreadable: count }),
  history: z.strictObject({ platform, authors: z.array(shortText).check(z.maxLength(20)) }),
  'record-decision': draft,
  'revert-event': z.strictObject({ id: shortText, reason: shortText }),
  'save-directory': z.strictObject({ entries: z.array(directoryEntry) }),
  'save-template': template,
  'prepare-register': nothing,
  'sync-sites': nothing,
  'scorer-weights': nothing,
  'open-panel': nothing,
};
