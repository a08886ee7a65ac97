// Knows how X weighs a text, by its published configuration (twitter-text, config v3). Must not know the page, nor where a text comes from.

/** Units of 1/100 character, as published: version 3, scale 100, read November 2026. */
const SCALE = 100;
const OTHER_WEIGHT = 200;
const PLAIN_WEIGHT = 100;
/** Code points that weigh one character: Latin to Georgian, thin spaces, dashes and quotes, primes. Both ends included. */
const PLAIN_RANGES = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const;
/** Every address is replaced by a short one of this length, whatever its own. */
const ADDRESS_LENGTH = 23;

/** A whole sequence counts as one sign; a keycap also without its variation selector, as in X's own examples. */
const EMOJI = /[0-9#*]\u20e3|\p{RGI_Emoji}/v;

const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_\-]{0,61}[\p{L}\p{N}])?`;
/** Not inside a word, a mailbox, a mention or another address. The path stops before the punctuation that ends a sentence. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}@＠$#＃._/\-])(?<scheme>https?:\/\/)?(?<domain>(?:${LABEL}\.)+(?<top>\p{L}{2,63}))(?![\p{L}\p{N}_@\-])(?::\d+)?(?:[\/?#][^\s"<>«»“”]*[\p{L}\p{N}\/=_&%+\-])?\/?`,
  'giu',
);
/** Top domains of more than two letters that X is sure to know; its list has 1500, and country codes are any two letters. */
const TOP_DOMAINS =
  /^(?:\p{L}{2}|com|org|net|edu|gov|int|mil|info|biz|name|online|site|app|dev|cloud|museum|europa)$/iu;

/** Length that X counts, in characters of its 280. An address with a top domain not known here counts as the longer of both ways. */
export function weightedLength(text: string): number {
  const written = text.normalize('NFC');
  let weight = 0;
  let from = 0;
  for (const match of written.matchAll(ADDRESS)) {
    const [address] = match;
    const fixed = ADDRESS_LENGTH * SCALE;
    weight += plainWeight(written.slice(from, match.index));
    weight += TOP_DOMAINS.test(match.groups?.top ?? '') ? fixed : Math.max(fixed, plainWeight(address));
    from = match.index + address.length;
  }
  return Math.floor((weight + plainWeight(written.slice(from))) / SCALE);
}

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });

function plainWeight(text: string): number {
  let weight = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    if (EMOJI.test(segment)) weight += OTHER_WEIGHT;
    else for (const point of segment) weight += isPlain(point.codePointAt(0) ?? 0) ? PLAIN_WEIGHT : OTHER_WEIGHT;
  }
  return weight;
}

const isPlain = (point: number): boolean => PLAIN_RANGES.some(([first, last]) => point >= first && point <= last);
