// Knows how what a person typed, pasted or brought in a file becomes a Comment. Must not know how it is judged.
import { textHash } from '../core/text-hash.ts';
import { type Author, type Channel, type Comment, PLATFORMS } from '../core/types.ts';
import type { PartFault } from '../intake/types.ts';
import { accountKey } from '../platforms/account.ts';

/** As typed: nothing is checked yet, and "" stands for what was left out. */
export interface Typed {
  readonly channel: Channel;
  readonly text: string;
  readonly author: string;
  readonly account: string;
  readonly post: string;
  readonly date: string;
  readonly link: string;
  readonly id: string;
}

export interface TypedComment {
  readonly comment: Comment;
  /** Parts that could not be used and were left out. */
  readonly faults: readonly PartFault[];
}

/** UTF-16 units: what is longer is no number of a comment. */
const LONGEST_ID = 200;

export function commentOf(typed: Typed): TypedComment {
  const { channel } = typed;
  const author = authorOf(channel, typed.author.trim(), typed.account.trim());
  const text = tidy(typed.text);
  const post = tidy(typed.post) || null;
  const permalink = maybeLink(typed.link.trim());
  const postedAt = maybeMoment(typed.date.trim());
  const id = typed.id.trim().length <= LONGEST_ID ? typed.id.trim() : '';
  const faults: PartFault[] = [];
  if (permalink === null && typed.link.trim() !== '') faults.push('link');
  if (postedAt === null && typed.date.trim() !== '') faults.push('date');
  // Without the author: the number also stands with decisions that must say nothing of a person.
  const source = [channel, post ?? '', text].join('\n');
  return {
    comment: {
      platform: channel,
      id: id || `pasted-${textHash(source)}`,
      idFrom: id ? 'file' : 'hash',
      permalink,
      author,
      text,
      cut: false,
      post: { id: null, text: post },
      parentId: null,
      postedAt,
    },
    faults,
  };
}

/**
 * The account as the register knows it, from what was typed. A name alone names nobody: it is used to greet and never as an account,
 * so that no warning is counted for another person of the same name.
 */
export function authorOf(channel: Channel, name: string, account: string): Author {
  const isAccount = /^@|[/]|^\S+@\S+$/.test(name);
  const typed = account || (isAccount ? name : '');
  const key = typed === '' ? null : accountOn(channel, typed);
  return {
    platform: channel,
    key,
    aliases: [],
    handle: key,
    displayName: isAccount || name === '' ? null : name,
    profileUrl: null,
    own: false,
  };
}

/** Null when it names no account there. */
function accountOn(channel: Channel, typed: string): string | null {
  if (channel !== 'other') return accountKey(channel, typed);
  // A mailbox, a number, a handle or an address: whatever it is, it is one word.
  return /^\S{3,200}$/.test(typed) ? typed.replace(/^@/, '').toLowerCase() : null;
}

const CHANNEL_NAMES: Readonly<Record<string, Channel>> = {
  ...Object.fromEntries(PLATFORMS.map((platform) => [platform, platform])),
  fb: 'facebook',
  ig: 'instagram',
  twitter: 'x',
  yt: 'youtube',
  other: 'other',
  altro: 'other',
  dm: 'other',
  email: 'other',
  'e-mail': 'other',
  'messaggio privato': 'other',
  'private message': 'other',
};

/** Null for a name that stands for none of ours. */
export function channelNamed(name: string): Channel | null {
  const plain = name.trim().toLowerCase();
  return Object.hasOwn(CHANNEL_NAMES, plain) ? (CHANNEL_NAMES[plain] ?? null) : null;
}

const tidy = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').trim();

/** Only the web's own schemes: it becomes a link in the register. */
function maybeLink(typed: string): string | null {
  const url = URL.canParse(typed) ? new URL(typed) : null;
  return url && /^https?:$/.test(url.protocol) && typed.length <= 2000 ? url.href : null;
}

/** ISO 8601, or day before month as Italians write it ("3/10/2026 10:42"), both in the time zone of this computer where none is told. */
function maybeMoment(typed: string): string | null {
  const italian = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?)?$/.exec(typed);
  if (italian) return momentOf(italian.slice(1).map((part) => Number(part ?? 0)));
  if (!/^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}|$)/.test(typed)) return null;
  const date = new Date(typed.replace(' ', 'T').replace(/^(\d{4}-\d{2}-\d{2})$/, '$1T00:00'));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Null for a 31 February: the calendar would move it to March. */
function momentOf([day = 0, month = 0, year = 0, hour = 0, minute = 0, second = 0]: readonly number[]): string | null {
  const date = new Date(year, month - 1, day, hour, minute, second);
  const same = date.getDate() === day && date.getMonth() === month - 1 && date.getHours() === hour;
  return same && minute < 60 && second < 60 ? date.toISOString() : null;
}
