// Knows how letters and fragments written apart ("m o r i r e", "ri ta r da ti") become one word again. Must not know what offends.
import { beginningKey } from '../lexicon/builder.ts';
import { MARK } from '../normalise/plain.ts';
import type { Resolver } from '../normalise/resolve.ts';
import { unleet } from '../normalise/spelling.ts';
import { cut } from '../normalise/written-together.ts';
import type { Token } from './types.ts';

const LONGEST = 40;

/** Tokens with spelled-out words joined. Linear: windows are bounded. */
export function merge(tokens: readonly Token[], original: string, resolver: Resolver): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = letterRun(tokens, i, original);
    if (end - i >= 3) {
      out.push(...spelled(tokens.slice(i, end), original, resolver));
      i = end;
      continue;
    }
    const joined = fragments(tokens, i, original, resolver);
    if (joined !== null) {
      out.push(joined.token);
      i = joined.next;
      continue;
    }
    out.push(tokens[i] as Token);
    i++;
  }
  return out;
}

const gap = (tokens: readonly Token[], i: number): number => (tokens[i] as Token).start - (tokens[i - 1] as Token).end;
/** No more than `most` letters and signs as a person counts them: an accent that stands by itself (NFD) is none. */
function isShort({ start, end }: Token, original: string, most: number): boolean {
  let count = 0;
  for (let i = start; i < end && count <= most; i++)
    if (original.charCodeAt(i) < 0x300 || !MARK.test(original[i] as string)) count++;
  return count <= most;
}

/** End of the run of single letters that starts at `i`; two spaces or a new line part words. */
function letterRun(tokens: readonly Token[], i: number, original: string): number {
  let end = i;
  while (end < tokens.length && end - i < LONGEST) {
    const token = tokens[end] as Token;
    if (!isShort(token, original, 1) || token.entry?.form === '+') break;
    if (end > i && (gap(tokens, end) > 1 || original[token.start - 1] === '\n')) break;
    end++;
  }
  // Digits alone are a number written apart.
  for (let k = i; k < end; k++) {
    const { start, end: stop } = tokens[k] as Token;
    if (/\p{L}/u.test(original.slice(start, stop))) return end;
  }
  return i;
}

function spelled(run: readonly Token[], original: string, resolver: Resolver): Token[] {
  // A single letter may stand for a word ("k", "x"): here it is the letter that counts.
  const text = run
    .map(({ form, start, end }) => (form.length === 1 ? form : original.slice(start, end).toLowerCase()))
    .join('');
  const form = unleet(text)[0] ?? text;
  const whole = resolver.disguised(text) ?? resolver.word(form);
  const first = run[0] as Token;
  const last = run[run.length - 1] as Token;
  if (whole.entry === null && form.length >= 4) {
    const parts = cut(form, resolver.lexicon, true);
    if (parts !== null) {
      let place = 0;
      return parts.map((part) => {
        const [from, to] = [run[place] as Token, run[place + part.length - 1] as Token];
        place += part.length;
        const entry = resolver.lexicon.find(part) ?? null;
        return {
          ...first,
          form: part,
          entry,
          bits: entry?.bits ?? first.bits,
          start: from.start,
          end: to.end,
          guess: 'undisguised' as const,
        };
      });
    }
  }
  if (whole.entry === null && run.length < 5) return [...run];
  return [
    {
      ...first,
      form: whole.form,
      entry: whole.entry,
      bits: whole.entry?.bits ?? [0, 0, 0, 0],
      end: last.end,
      guess: 'undisguised',
    },
  ];
}

/** Two to six short pieces that make an offending word together. */
function fragments(
  tokens: readonly Token[],
  i: number,
  original: string,
  resolver: Resolver,
): { token: Token; next: number } | null {
  const first = tokens[i] as Token;
  if (!isShort(first, original, 4) || (first.capital && !first.caps && i > 0)) return null;
  let text = first.form;
  let strange = first.entry === null || isShort(first, original, 1);
  for (let end = i + 1; end < Math.min(tokens.length, i + 6); end++) {
    const token = tokens[end] as Token;
    if (
      !isShort(token, original, 5) ||
      gap(tokens, end) > 1 ||
      original[token.start - 1] === '\n' ||
      token.sentence !== first.sentence
    )
      return null;
    text += token.form;
    strange ||= token.entry === null || isShort(token, original, 1);
    if (text.length < 4) continue;
    if (resolver.lexicon.offendingBegins[beginningKey(text)] === 0) return null;
    if (text.length < 5 || !strange || !resolver.lexicon.offending.has(text)) continue;
    const entry = resolver.lexicon.find(text);
    if (entry === undefined || entry.harmless) continue;
    return {
      token: { ...first, form: text, entry, bits: entry.bits, end: token.end, guess: 'undisguised' },
      next: end + 1,
    };
  }
  return null;
}
