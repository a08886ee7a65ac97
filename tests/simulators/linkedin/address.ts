// Knows which page is asked for and with which switches. Must not know how it is drawn.
import { LABELS, type Labels } from './labels.ts';

export interface Options {
  readonly dialect: 'ember' | 'sdui' | 'both' | 'guest';
  readonly lang: keyof typeof LABELS;
  readonly labels: Labels;
  /** Nothing re-renders, nothing is lazy, badges are there at once. */
  readonly still: boolean;
  /** Further comments under the first post. */
  readonly many: number;
  /** Delete acts at the first press. */
  readonly noConfirm: boolean;
  /** As whom the person interacts: the name of a Page or of a member. Ember alone shows it. */
  readonly as: string | null;
  readonly quill: 1 | 2;
  /** SDUI: replies inside their parent (measured 2026-08) instead of after it. */
  readonly nested: boolean;
  /** SDUI: long comments come without their end. */
  readonly cut: boolean;
}

export function optionsOf(query: URLSearchParams): Options {
  const lang = query.get('lang');
  const dialect = query.get('dialect');
  const known = lang === 'en' || lang === 'de' ? lang : 'it';
  return {
    dialect: dialect === 'sdui' || dialect === 'both' || dialect === 'guest' ? dialect : 'ember',
    lang: known,
    labels: LABELS[known],
    still: query.get('still') === '1',
    many: Number(query.get('many') ?? 0) || 0,
    noConfirm: query.get('noconfirm') === '1',
    as: query.get('as'),
    quill: query.get('quill') === '1' ? 1 : 2,
    nested: query.get('nested') === '1',
    cut: query.get('cut') === '1',
  };
}

/** The page of one post: there its comments are listed, elsewhere they stand under cards. */
export const isPostPage = (path: string): boolean => /^\/(?:feed\/update|posts)\//.test(path);
