// Knows the shape of acts, directory entries and templates that come from outside. Must not know where they come from.
import * as z from 'zod/mini';
import type { Act } from '../core/act.ts';
import { DIRECTORY_KEYS, type DirectoryEntry, REPLY_IDS, type Template } from '../core/replies.ts';
import { failure, ok, type Result } from '../core/result.ts';
import { LABELS } from '../core/types.ts';
import { VARIABLE, VARIABLES } from './template.ts';

const text = (most: number) =>
  z
    .string('manca il testo')
    .check(z.trim(), z.minLength(1, 'è vuoto: lo compili'), z.maxLength(most, `supera ${most} caratteri: lo accorci`));
const line = (most: number) => text(most).check(z.regex(/^[^\r\n]*$/, 'deve stare su una riga sola'));
const date = z.iso.date('deve essere una data come 2026-11-24');
const slug = z
  .string('manca')
  .check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ammette solo lettere minuscole, cifre e trattini'));
const yesNo = z.boolean('deve essere true o false');
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.enum(values, `deve essere uno fra: ${values.join(', ')}`);
const words = z.array(
  z.string().check(z.regex(/^\S(?:.*\S)?$/u, 'è vuoto o ha spazi ai bordi: lo corregga'), z.toLowerCase()),
);

const article = z.strictObject({ id: slug, locator: line(200), quote: text(4000), protects: yesNo });

const rule = z.strictObject({
  label: oneOf(LABELS),
  article: z.nullable(slug),
  basis: z.nullable(oneOf(['explicit', 'interpreted'])),
  reading: z.nullable(line(400)),
  asks: oneOf(['remove', 'redirect', 'answer', 'escalate', 'allow']),
  force: oneOf(['must', 'may']),
  urgent: yesNo,
  grave: yesNo,
  onLadder: yesNo,
  replies: z.array(oneOf(REPLY_IDS)),
});

const hour = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'deve essere un’ora come 09:00'));

const act = z.strictObject({
  schema: z.literal(1, 'è di una versione che Garbo non conosce: aggiorni l’estensione o il file'),
  id: slug,
  version: line(40),
  institution: z.strictObject({ id: slug, name: line(200), names: words, domains: words, topics: words }),
  title: line(300),
  source: line(500),
  date: z.nullable(date),
  consultedAt: date,
  articles: z.array(article).check(z.minLength(1, 'è vuoto: riporti almeno una clausola')),
  rules: z.array(rule),
  ladder: z.strictObject({
    article: slug,
    report: oneOf(['with-block', 'graver-cases']),
    rungs: z.tuple([z.literal('warning'), z.literal('block')]),
  }),
  calendar: z.nullable(
    z.strictObject({
      article: slug,
      timeZone: z.string().check(z.refine(isTimeZone, 'non è un fuso orario noto (esempio: Europe/Rome)')),
      days: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1, 'è vuoto: indichi almeno un giorno')),
      from: hour,
      to: hour,
    }),
  ),
});

const MAILBOX = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const SHAPES: Partial<Record<DirectoryEntry['key'], { readonly shape: RegExp; readonly advice: string }>> = {
  pec: { shape: MAILBOX, advice: 'deve essere una casella PEC (nome@dominio)' },
  form: { shape: /^https:\/\/\S+$/, advice: 'deve essere un indirizzo che comincia con https://' },
};

const directoryEntry = z
  .strictObject({ key: oneOf(DIRECTORY_KEYS), value: line(300), source: line(500), checkedAt: date })
  .check((context) => {
    const { key, value } = context.value;
    const wanted = SHAPES[key];
    if (wanted && !wanted.shape.test(value)) {
      context.issues.push({ code: 'custom', input: value, path: ['value'], message: wanted.advice });
    }
  });

const replyText = (most: number) =>
  text(most).check((context) => {
    const advice = braceAdvice(context.value);
    if (advice) context.issues.push({ code: 'custom', input: context.value, message: advice });
  });

const template = z.strictObject({
  id: oneOf(REPLY_IDS),
  version: z.int('deve essere un numero intero').check(z.gte(1, 'deve essere almeno 1')),
  title: line(120),
  text: replyText(2000),
  short: z.strictObject({ it: replyText(600), en: replyText(600) }),
});

/** An act from a file. The detail names every field to mend, in Italian. */
export function parseAct(input: unknown): Result<Act> {
  const shaped = parse(act, input, 'L’atto non è nel formato previsto');
  if (!shaped.ok) return shaped;
  const problems = contradictions(shaped.value);
  return problems.length === 0 ? shaped : failure('bad-input', `L’atto si contraddice. ${problems.join(' ')}`);
}

export function parseDirectoryEntry(input: unknown): Result<DirectoryEntry> {
  return parse(directoryEntry, input, 'Il recapito non è nel formato previsto');
}

export function parseTemplate(input: unknown): Result<Template> {
  return parse(template, input, 'Il modello di risposta non è nel formato previsto');
}

/** Field by field, at most five at a time: a longer list helps nobody. */
function parse<T>(schema: z.ZodMiniType<T>, input: unknown, what: string): Result<T> {
  const result = schema.safeParse(input, { error: () => 'manca o non è del tipo giusto: lo corregga' });
  if (result.success) return ok(result.data);
  const { issues } = result.error;
  const told = issues.slice(0, 5).map((issue) => {
    const field = issue.path.map(String).join('.') || 'il contenuto';
    return issue.code === 'unrecognized_keys'
      ? `${field}: campi sconosciuti (${issue.keys.join(', ')}), li tolga.`
      : `${field}: ${issue.message}.`;
  });
  const more = issues.length > 5 ? ` E altri ${issues.length - 5}.` : '';
  return failure('bad-input', `${what}. ${told.join(' ')}${more}`);
}

/** What a field alone cannot show: each label ruled once, each cited clause present, nothing removed without a clause. */
function contradictions({ articles, rules, ladder, calendar }: Act): readonly string[] {
  const ids = new Set(articles.map((one) => one.id));
  const problems: string[] = [];
  if (ids.size < articles.length) problems.push('Due clausole hanno lo stesso id: ne cambi uno.');
  for (const label of LABELS) {
    const count = rules.filter((one) => one.label === label).length;
    if (count !== 1) problems.push(`L’etichetta «${label}» ha ${count} regole: ne serve una.`);
  }
  for (const { label, article, basis, reading, asks, onLadder } of rules) {
    const cites = article !== null && basis !== null;
    if ((article === null) !== (basis === null))
      problems.push(`La regola «${label}» deve avere sia clausola sia fondamento, o nessuno dei due.`);
    if (!cites && asks !== 'allow' && asks !== 'escalate')
      problems.push(`La regola «${label}» chiede «${asks}» senza citare una clausola: la indichi.`);
    if (basis !== 'explicit' && reading === null)
      problems.push(`La regola «${label}» è un’interpretazione: scriva in «reading» come si legge la clausola.`);
    if (onLadder && asks !== 'remove')
      problems.push(`La regola «${label}» porta all’avvertimento senza chiedere la rimozione: corregga «onLadder».`);
    if (article !== null && !ids.has(article))
      problems.push(`La regola «${label}» cita la clausola «${article}», che non c’è.`);
  }
  if (!ids.has(ladder.article)) problems.push(`La scala cita la clausola «${ladder.article}», che non c’è.`);
  if (calendar && !ids.has(calendar.article))
    problems.push(`Il calendario cita la clausola «${calendar.article}», che non c’è.`);
  if (calendar && calendar.from >= calendar.to)
    problems.push('Il calendario finisce prima di cominciare: corregga gli orari.');
  return problems;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function braceAdvice(value: string): string | null {
  const known = Object.keys(VARIABLES);
  for (const [, name = ''] of value.matchAll(VARIABLE)) {
    if (!known.includes(name)) {
      return `ha la variabile sconosciuta «${name}»: usi una fra ${known.map((one) => `{{${one}}}`).join(', ')}`;
    }
  }
  return /[{}]/.test(value.replace(VARIABLE, ''))
    ? 'ha una graffa aperta o chiusa da sola: scriva le variabili come {{pec}}'
    : null;
}
