// Knows the command that judges comments given as JSON lines (contract: README, "analyse"). Must not know how a comment is judged.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Act, AssessedFinding, Assessment } from '../core/act.ts';
import { PLATFORMS, type Platform } from '../core/types.ts';
import { withScores } from '../detect/combine.ts';
import { detect } from '../detect/index.ts';
import { ACTS } from '../policy/acts/index.ts';
import { assess } from '../policy/assess.ts';
import { institutionContext } from '../policy/institution.ts';
import { maybeWeights } from './training/weights-files.ts';

interface Line {
  readonly id: unknown;
  readonly comment: string;
  readonly post: string | null;
  readonly act: Act;
  readonly platform: Platform | null;
  readonly lang: string | null;
}

const weights = maybeWeights();
const scorer = weights === null ? undefined : withScores(weights);
const NO_HISTORY = { warnings: 0, blocks: 0, warnedAt: [] };
const USAGE = `usage: npm run --silent analyse -- [--act ${Object.keys(ACTS).join('|')}] < in.jsonl > out.jsonl`;

const fault = (message: string) => process.stderr.write(`${message}\n`);

/** The act named on the command line; null when none is named, an error text when it cannot be used. */
function actOf(args: readonly string[]): { readonly act: Act | null } | { readonly error: string } {
  let name: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--act') name = args[++i] ?? '';
    else if (arg.startsWith('--act=')) name = arg.slice('--act='.length);
    else return { error: `unknown argument "${arg}"\n${USAGE}` };
  }
  if (name === null) return { act: null };
  return Object.hasOwn(ACTS, name) ? { act: ACTS[name] as Act } : { error: `unknown act "${name}"\n${USAGE}` };
}

const textOrNull = (value: unknown): string | null | undefined =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : undefined;

/** A line as it must be, or what is wrong with it. */
function parse(text: string, fallback: Act | null): Line | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'not JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'not an object';
  const { id, comment, post, institution, platform, lang } = value as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return '"id" is missing or no text';
  if (typeof comment !== 'string') return '"comment" is missing or no text';
  const [where, name, site, language] = [post, institution, platform, lang].map(textOrNull);
  if (where === undefined) return '"post" is no text';
  if (name === undefined) return '"institution" is no text';
  if (site === undefined) return '"platform" is no text';
  if (language === undefined) return '"lang" is no text';
  if (name !== null && !Object.hasOwn(ACTS, name)) return `unknown institution "${name}"`;
  const act = name === null ? fallback : (ACTS[name] as Act);
  if (act === null) return 'no "institution" and no --act';
  // The command line may name a site that has no adapter: detection then knows none.
  return { id, comment, post: where, act, platform: PLATFORMS.find((known) => known === site) ?? null, lang: language };
}

function judge({ comment, post, act, platform, lang }: Line): Assessment {
  const institution = institutionContext(act, []);
  return assess(detect(comment, { post, platform, lang, institution }, scorer), act, NO_HISTORY);
}

const findingOut = ({ label, span, quote, certainty, confidence, detector, article }: AssessedFinding) => ({
  label,
  start: span?.start ?? null,
  end: span?.end ?? null,
  quote,
  certainty,
  confidence,
  detector,
  article:
    article === null ? null : { id: article.id, locator: article.locator, quote: article.quote, basis: article.basis },
});

function out(line: Line): string {
  const { action, urgent, labels, hints, findings } = judge(line);
  return `${JSON.stringify({ id: line.id, action, urgent, labels, hints, findings: findings.map(findingOut) })}\n`;
}

/** @returns the exit code: 0, or 2 when something could not be used */
async function main(): Promise<number> {
  const chosen = actOf(process.argv.slice(2));
  if ('error' in chosen) {
    fault(chosen.error);
    return 2;
  }
  if (chosen.act === null && process.stdin.isTTY) {
    fault(`no act\n${USAGE}`);
    return 2;
  }
  let number = 0;
  let judged = 0;
  let faults = 0;
  for await (const raw of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    const text = number === 1 ? raw.replace(/^\ufeff/, '') : raw;
    if (text.trim() === '') continue;
    const line = parse(text, chosen.act);
    if (typeof line === 'string') {
      fault(`line ${number}: ${line}`);
      faults++;
      continue;
    }
    judged++;
    if (!process.stdout.write(out(line))) await once(process.stdout, 'drain');
  }
  if (chosen.act === null && judged === 0) {
    fault(`no act\n${USAGE}`);
    return 2;
  }
  return faults > 0 ? 2 : 0;
}

// A closed pipe (`| head`) is no fault of the input.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
