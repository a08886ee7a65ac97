// Knows what is remembered of a word, so that one that comes again costs one look-up. Must not know features or weights.
import type { InstitutionContext } from '../../core/types.ts';
import type { Token } from '../reading/types.ts';
import { remember } from '../remember.ts';
import { hashWord } from './hash.ts';
import { wordForm } from './word-form.ts';

export interface Word {
  /** The form in which it is weighed. */
  readonly form: string;
  readonly hash: number;
  /** What it has in common with its other forms; '' when it tells nothing. */
  readonly stem: string;
  /** Begins as a subject of `topicOf` does: of the institution asked about last. */
  isTopic: boolean;
  topicOf: InstitutionContext | null;
  /** What the scorer that asked last (`rowsOf`) keeps here: its rows, their sum by column, and the comment, by number, where it was met. */
  rows: readonly number[];
  sums: readonly number[];
  comment: number;
  rowsOf: object | null;
  /** What the net that asked last (`toldBy`) is told of it: by its letters, and by these kinds of it too. */
  plain: Float32Array;
  told: Float32Array;
  kinds: readonly number[] | null;
  toldBy: object | null;
}

/** What is kept beside them, the net's sums above all, took 62 MB after 12,000 comments, 46 MB of it arrays; pages hold fewer. */
const WORDS = 16_000;
const STEM = 5;
const SHORTEST = 4;
const FREQUENT = new Set(
  'questo questa questi queste quello quella quelli quelle tutto tutti tutta tutte anche come quando dove perche sono siamo siete hanno nella nelle nello negli della delle dello degli dalla dalle alla alle allo agli sulla sulle ancora sempre molto essere fare stato stata that this with from have your will they'.split(
    ' ',
  ),
);

const NOTHING = new Float32Array();
const UNKNOWN = {
  rows: [],
  sums: [],
  comment: 0,
  rowsOf: null,
  plain: NOTHING,
  told: NOTHING,
  kinds: null,
  toldBy: null,
};

const remembered = remember(WORDS, (written): Word => {
  const form = wordForm(written);
  const stem = form.length < SHORTEST || form[0] === '#' || FREQUENT.has(form) ? '' : form.slice(0, STEM);
  return { form, hash: hashWord(form), stem, isTopic: false, topicOf: null, ...UNKNOWN };
});

export const wordOf = ({ form }: Pick<Token, 'form'>): Word => remembered(form);
