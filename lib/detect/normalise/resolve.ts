// Knows how a written word finds its entry in the lexicon: as it stands, without pronouns, undisguised, respelt, or nearly. Must not know what the entry means.
import { setBit } from '../lexicon/bits.ts';
import { TAKE_PRONOUNS } from '../lexicon/inflect.ts';
import { type Bits, type Entry, type Lexicon, SHAPES, type Shape } from '../lexicon/types.ts';
import type { Guess } from '../reading/types.ts';
import { remember } from '../remember.ts';
import { shorten, skeleton, unleet, withoutClitic } from './spelling.ts';
import { cut } from './written-together.ts';

export interface Resolved {
  readonly form: string;
  readonly entry: Entry | null;
  readonly guess: Guess;
}

/** One of several words written together. */
export interface Piece extends Resolved {
  /** Units of the folded text that it takes. */
  readonly size: number;
}

/** One word; or several written together, when there are `parts`. */
export interface Words extends Resolved {
  readonly parts: readonly Piece[] | null;
}

const MEMORY = 30_000;

/** A resolver over one lexicon; it remembers words, so that common ones cost one look-up. */
export function createResolver(lexicon: Lexicon) {
  const inflected = TAKE_PRONOUNS.map((feature) => lexicon.classIndex.get(`f.${feature}`) ?? 0);
  const takesPronouns = (entry: Entry) =>
    inflected.some((index) => ((entry.bits[index >> 5] as number) & (1 << (index & 31))) !== 0);

  /** As written: exact, alias, or a verb with pronouns. */
  function exact(form: string): Resolved | null {
    const alias = lexicon.aliases.get(form);
    if (alias !== undefined) return { form: alias, entry: lexicon.find(alias) ?? null, guess: 'written' };
    const found = lexicon.find(form);
    if (found !== undefined) return { form, entry: found, guess: 'written' };
    const bare = withoutClitic(form);
    if (bare === null) return null;
    for (const stem of [bare, `${bare}e`]) {
      const verb = lexicon.find(stem);
      if (verb !== undefined && takesPronouns(verb)) return { form, entry: verb, guess: 'written' };
    }
    return null;
  }

  function respelt(form: string): Resolved | null {
    const short = shorten(form);
    if (short !== null) {
      for (const candidate of short) {
        const found = exact(candidate);
        if (found !== null) return { ...found, guess: 'undisguised' };
      }
    }
    if (form.length < 3) return null;
    const entry = lexicon.bySkeleton.get(skeleton(form));
    if (
      entry !== undefined &&
      (!lexicon.offending.has(entry.form) || (entry.form.length >= 5 && form.length >= 5) || /[kx]/.test(form)) &&
      Math.abs(entry.form.length - (short?.[0] ?? form).length) <= 3
    )
      return { form: entry.form, entry, guess: 'respelt' };
    const bare = withoutClitic(form);
    if (bare !== null && bare.length >= 5) {
      for (const stem of [bare, `${bare}e`]) {
        const verb = lexicon.bySkeleton.get(skeleton(stem));
        if (verb !== undefined && takesPronouns(verb)) return { form: verb.form, entry: verb, guess: 'respelt' };
      }
    }
    return null;
  }

  /** One letter lost or swapped in a long offending word, or the word written backwards. */
  function near(form: string): Resolved | null {
    if (form.length < 5) return null;
    if (form.length >= 5) {
      const back = [...form].reverse().join('');
      const entry = lexicon.find(back);
      if (entry !== undefined && !entry.harmless && lexicon.offending.has(back))
        return { form: back, entry, guess: 'near' };
    }
    const lost = lexicon.neighbours.get(form);
    if (lost !== undefined) return { form: lost.form, entry: lost, guess: 'near' };
    if (form.length < 6) return null;
    for (let i = 1; i < form.length - 1; i++) {
      const swapped = form.slice(0, i) + form[i + 1] + form[i] + form.slice(i + 2);
      const entry = lexicon.find(swapped);
      if (entry !== undefined && !entry.harmless && lexicon.offending.has(swapped))
        return { form: swapped, entry, guess: 'near' };
    }
    return null;
  }

  const word = remember(
    MEMORY,
    (form): Resolved => exact(form) ?? respelt(form) ?? near(form) ?? { form, entry: null, guess: 'written' },
  );

  /** A chunk that is known as it stands, signs and all. */
  const written = remember(MEMORY, exact);

  /** A chunk of letters and signs that stand for letters: the first reading that is a known word, else null. */
  const disguised = remember(MEMORY, (chunk): Resolved | null => {
    const readings = unleet(chunk);
    for (const look of [exact, respelt]) {
      for (const form of readings) {
        const hit = look(form);
        if (hit?.entry) return { ...hit, guess: 'undisguised' };
      }
    }
    return null;
  });

  /** "c*zzo", "m***a", "rinco*****niti", "merd***", "c@zz*": the offending word that fits, or null. */
  const masked = remember(MEMORY, (chunk) => unmask(chunk, lexicon));

  /** Letters alone: one word, or "mangiabananein", "cheimmondizia": known words written together, one of them long and offending. */
  const words = remember(MEMORY, (form): Words => {
    const parts = glued(form);
    if (parts === null) return { ...word(form), parts };
    const resolved = parts.map((part): Piece => ({ ...word(part), guess: 'undisguised', size: part.length }));
    return { form, entry: null, guess: 'written', parts: resolved };
  });

  const glued = (form: string): readonly string[] | null =>
    form.length < 5 || form.length > 40 || /([a-z])\1\1/.test(form) || exact(form) !== null ? null : cut(form, lexicon);

  return { word, words, exact: written, disguised, masked, shapes: shapesOf(lexicon), lexicon };
}
export type Resolver = ReturnType<typeof createResolver>;

/** The classes that tokens get from their shape, each alone as bits. */
function shapesOf({ classIndex }: Lexicon): Readonly<Record<Shape, Bits>> {
  const out: Partial<Record<Shape, Bits>> = {};
  for (const name of SHAPES) {
    const bits: [number, number, number, number] = [0, 0, 0, 0];
    setBit(bits, classIndex.get(name) as number);
    out[name] = bits;
  }
  // All shapes have been set in the loop.
  return out as Record<Shape, Bits>;
}

function unmask(chunk: string, lexicon: Lexicon): Resolved | null {
  const letters = chunk.replace(/[^a-z]/g, '').length;
  const masks = /^([a-z0-9@$!€]+)(\*+)([a-z0-9@$!€]*)(?:(\*+)([a-z0-9@$!€]*))?$/.exec(chunk);
  if (masks === null || letters < 2 || chunk.length > 24) return null;
  const heads = unleet(masks[1] as string);
  const [middle, tail] = [unleet(masks[3] ?? '')[0] ?? '', unleet(masks[5] ?? '')[0] ?? ''];
  const second = masks[4] !== undefined;
  const stars = (masks[2] as string).length + (masks[4]?.length ?? 0);
  for (const head of heads) {
    const bucket = lexicon.maskable.get(head[0] ?? '') ?? [];
    let best: string | null = null;
    for (const word of bucket) {
      if (!word.startsWith(head)) continue;
      const rest = word.slice(head.length);
      const size = rest.length - middle.length - tail.length;
      if (size < 1 || (stars >= 3 ? size > stars + 4 || size < stars - 3 : size !== stars)) continue;
      const fits = second
        ? rest.slice((masks[2] as string).length).startsWith(middle) && rest.endsWith(tail)
        : rest.endsWith(middle);
      if (fits && (best === null || Math.abs(word.length - chunk.length) < Math.abs(best.length - chunk.length)))
        best = word;
    }
    if (best !== null) return { form: best, entry: lexicon.find(best) ?? null, guess: 'undisguised' };
  }
  return null;
}
