// Knows the house rules that a text search can hold, one by one. Must not know which files there are.

export interface HouseRule {
  readonly name: string;
  /** Files it holds for; paths are relative to the root, with slashes. */
  readonly holdsFor: (path: string) => boolean;
  /** What is wrong, or null. */
  readonly breach: (text: string, path: string) => string | null;
}

const SHIPPED = /^(entrypoints|components|lib)\//;
const CODE = /\.(ts|tsx|mjs)$/;
const PURE = /^lib\/(core|detect|policy)\//;
/** Spelt in pieces: this file is searched as well. */
const MACHINE = new RegExp(
  [
    '(?<![\\w.])/wo' + 'rk/',
    '\\.\\./sha' + 'red',
    'regis' + 'try\\.npm',
    '\\bdeb\\.deb' + 'ian',
    '\\bCla' + 'ude\\b',
    '\\bChat' + 'GPT\\b',
    '\\bCopi' + 'lot\\b',
    '\\bAnthro' + 'pic\\b',
    '\\bOpen' + 'AI\\b',
    '\\bL' + 'LM\\b',
  ].join('|'),
);

const first = (pattern: RegExp, what: string) => (text: string) => {
  const hit = pattern.exec(text);
  return hit ? `${what}: ${hit[0].trim()} (line ${text.slice(0, hit.index).split('\n').length})` : null;
};

/** Code without its comments; line numbers stay. */
export const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));

const inCode = (pattern: RegExp, what: string) => (text: string) => first(pattern, what)(withoutComments(text));

export const HOUSE_RULES: readonly HouseRule[] = [
  {
    name: 'a file opens with what it knows and what it must not know',
    holdsFor: (path) => CODE.test(path),
    breach: (text) => {
      const opening = /^(?:\/\/.*\n)+/.exec(text)?.[0] ?? '';
      return /^\/\/ Knows\b/.test(opening) && /\b(?:Must not|must not|Never) /.test(opening)
        ? null
        : 'does not open with "// Knows … Must not know …"';
    },
  },
  {
    name: 'names are kebab-case',
    holdsFor: (path) => CODE.test(path) || path.endsWith('.css') || path.endsWith('.json'),
    breach: (_, path) =>
      path.split('/').every((part) => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(part.replace(/^[._]/, '')))
        ? null
        : 'not kebab-case',
  },
  {
    name: 'a name says what a thing is',
    holdsFor: () => true,
    breach: (_, path) => first(/(?:^|[/-])(?:utils?|helpers?|common|misc)(?:[./-]|$)/, 'says nothing')(path),
  },
  {
    name: 'no default export but where a tool wants one',
    holdsFor: (path) =>
      CODE.test(path) && !/^entrypoints\/|\.config\.ts$|\.d\.ts$|^tests\/browser\/global-setup\.ts$/.test(path),
    breach: inCode(/^\s*export default\b/m, 'default export'),
  },
  {
    name: 'no any',
    holdsFor: (path) => CODE.test(path),
    breach: inCode(/[:<|,(]\s*any\b(?=\s*[>,;)=|[])|\bas any\b/, 'any'),
  },
  {
    name: 'text never becomes markup',
    holdsFor: (path) => SHIPPED.test(path) && CODE.test(path),
    breach: inCode(
      /\b(?:inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write\b|\bcreateContextualFragment\b|\bsetHTMLUnsafe\b/,
      'writes markup',
    ),
  },
  {
    name: 'core, detect and policy have no clock, no chance and no I/O',
    holdsFor: (path) => PURE.test(path) && CODE.test(path),
    breach: inCode(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\b|\bset(?:Timeout|Interval)\b|\bprocess\.|\bfrom 'node:/,
      'not pure',
    ),
  },
  {
    name: 'nothing tells of the machine or the tools it was written with',
    holdsFor: (path) => !path.startsWith('tests/corpus/'),
    breach: first(MACHINE, 'tells of'),
  },
  {
    name: 'nothing is evaluated from a string in what we ship',
    holdsFor: (path) => SHIPPED.test(path) && CODE.test(path) && !path.startsWith('lib/cli/'),
    breach: inCode(/\beval\s*\(|\bnew Function\b/, 'evaluates a string'),
  },
];
