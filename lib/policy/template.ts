// Knows the replies that ship and how their blanks are filled. Must not know who writes them into a page, nor any word of the comment.
import type { Act, AssessedFinding, Assessment } from '../core/act.ts';
import type { DirectoryEntry, DirectoryKey, FilledReply, ReplyId, Template } from '../core/replies.ts';
import type { Bilingual, Comment } from '../core/types.ts';
import replies from './replies.json' with { type: 'json' };

// Cast: a JSON import widens the ids to string; tests/unit/policy/template.test.ts parses every template by the schema.
export const DEFAULT_TEMPLATES = replies.templates as readonly Template[];

/** What each variable stands for. Nothing of the comment but the author's displayed name can ever enter a reply. */
export const VARIABLES = {
  autore: 'author',
  ente: 'institution',
  atto: 'act',
  clausola: 'article',
  ufficio: 'office-contact',
  pec: 'pec',
  telefono: 'phone',
  modulo: 'form',
  obiezione: 'objection',
  canali: 'impersonation-contact',
} as const satisfies Record<string, DirectoryKey | 'author' | 'institution' | 'act' | 'article'>;

export interface ReplyMaterial {
  readonly comment: Comment;
  readonly assessment: Assessment;
  readonly act: Act;
  readonly directory: readonly DirectoryEntry[];
}

/** `{{name}}`, spaces allowed inside. */
export const VARIABLE = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * A template with a blank in any of its forms cannot be used and says what is missing. Values are put in once: braces inside them
 * stay text.
 */
export function fillTemplate(template: Template, material: ReplyMaterial): FilledReply {
  const { id, title } = template;
  const missing = new Set<DirectoryKey | 'article'>();
  const fill = (form: string, language: Language): string =>
    form.replace(VARIABLE, (_all, name: string) => {
      const source = sourceOf(name, template);
      const value = fillingOf(source, id, language, material);
      if (value === null) missing.add(source as DirectoryKey | 'article'); // only these can be blank, see `fillingOf`
      return value ?? '';
    });
  const text = fill(template.text, 'it');
  const short = { it: fill(template.short.it, 'it'), en: fill(template.short.en, 'en') };
  return missing.size > 0 ? { ok: false, id, title, missing: [...missing] } : { ok: true, id, title, text, short };
}

/** Of the reply, not of the interface. Quotations of the act and contacts stay as they are. */
type Language = keyof Bilingual;
const UNNAMED: Bilingual = { it: 'utente', en: 'reader' };

type Source = (typeof VARIABLES)[keyof typeof VARIABLES];

function sourceOf(name: string, template: Template): Source {
  // Templates are checked by the schema when they are saved, so an unknown name here is a bug.
  if (!Object.hasOwn(VARIABLES, name)) throw new Error(`template "${template.id}" has the unknown variable "${name}"`);
  return VARIABLES[name as keyof typeof VARIABLES];
}

function fillingOf(
  source: Source,
  id: ReplyId,
  language: Language,
  { comment, assessment, act, directory }: ReplyMaterial,
): string | null {
  switch (source) {
    case 'author':
      return greetable(comment.author.displayName) ?? UNNAMED[language];
    case 'institution':
      return act.institution.name;
    case 'act':
      return act.date === null ? act.title : `${act.title}, ${longDay(act.date, language)}`;
    case 'article':
      return clauses(assessment, id);
    default:
      return directory.find((entry) => entry.key === source)?.value.trim() || null;
  }
}

/** Locators of the clauses behind this kind of reply: sure findings, else those the person has just looked at. */
function clauses(assessment: Assessment, id: ReplyId): string | null {
  const fitting = assessment.findings.filter((finding) => isAbout(id, finding) && finding.article !== null);
  const sure = fitting.filter((finding) => finding.certainty === 'sure');
  const locators = (sure.length > 0 ? sure : fitting).map((finding) => finding.article?.locator);
  return [...new Set(locators)].join('; ') || null;
}

function isAbout(id: ReplyId, finding: AssessedFinding): boolean {
  if (id === 'personal-data-notice') return finding.label === 'personal-data';
  return finding.asks === (id === 'redirect-office' || id === 'redirect-pec' ? 'redirect' : 'remove');
}

/** "11 novembre 2016" from an ISO date. */
function longDay(date: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(date),
  );
}

const LONGEST_NAME = 50;

/** A displayed name fit for a greeting: letters, spaces, apostrophes, hyphens and initials; no digits, links, marks or line breaks. */
function greetable(name: string | null): string | null {
  const tidy = name?.normalize('NFC').trim() ?? '';
  if (tidy.length > LONGEST_NAME) return null;
  return /^\p{L}[\p{L}\p{M}]*(?:(?:[ '’-]|\. ?(?=$|[ \p{Lu}]))[\p{L}\p{M}]*)*$/u.test(tidy) && !/\.\p{L}{2}/u.test(tidy)
    ? tidy
    : null;
}
