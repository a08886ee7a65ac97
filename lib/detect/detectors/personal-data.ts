// Knows personal data in public: numbers, mailboxes, codes, addresses, and health facts of somebody named. Must not count the institution's own.
import type { DetectContext, Finding } from '../../core/types.ts';
import { findPersonal } from '../personal/find.ts';
import type { PersonalKind, PersonalSpan } from '../personal/types.ts';
import { names } from '../reading/names.ts';
import { has } from '../reading/scope.ts';
import type { Reading } from '../reading/types.ts';
import { BEYOND_DOUBT, overText, overTokens } from './finding.ts';
import type { Detector } from './types.ts';

const NAMES: Readonly<Record<PersonalKind, readonly [string, string]>> = {
  phone: ['numero di telefono', 'telephone number'],
  mail: ['indirizzo e-mail', 'e-mail address'],
  'codice-fiscale': ['codice fiscale', 'tax code'],
  'partita-iva': ['partita IVA', 'VAT number'],
  iban: ['IBAN', 'IBAN'],
  card: ['numero di carta', 'card number'],
  plate: ['targa', 'number plate'],
  address: ['indirizzo di casa', 'home address'],
  document: ['numero di pratica o documento con un nome', 'case or document number with a name'],
  password: ['password o PIN', 'password or PIN'],
};

/** What is one by its form; a street with a number, a plate or a password may be something else. */
const BY_FORM: ReadonlySet<PersonalKind> = new Set(['phone', 'mail', 'codice-fiscale', 'partita-iva', 'iban', 'card']);

export const personalData: Detector = {
  name: 'personal-data',
  detect(reading, context) {
    const spans = findPersonal(reading.folded).filter((span) => !institutional(span, context));
    const named = spans.length > 0 || healthWords(reading) ? introduced(reading, context) : false;
    const pretends = spans.length > 0 && EXAMPLE.test(reading.folded.text);
    const findings = spans.map((span) => {
      const sure =
        (span.certain ||
          (named && (span.kind === 'document' || span.kind === 'address' || span.kind === 'codice-fiscale'))) &&
        !example(span, pretends) &&
        !ofOffice(span, reading);
      const [it, en] = NAMES[span.kind];
      return overText(reading.original, span.start, span.end, {
        label: 'personal-data',
        detector: 'personal-data',
        certainty: sure ? 'sure' : 'look',
        confidence: !sure ? 0.4 : span.certain && BY_FORM.has(span.kind) ? BEYOND_DOUBT : 0.96,
        why: { it: (quote) => `«${quote}»: ${it}`, en: (quote) => `“${quote}”: ${en}` },
      });
    });
    const health = healthOfNamed(reading, context);
    return health === null ? findings : [...findings, health];
  },
};

/** "esempio", "facsimile", an obviously made-up code, or numbers somebody warns of. */
const EXAMPLE =
  /esempio|fac-?simile|fittizi|inventat|simulazione|truffa|phishing|finto|falso|fake|topolin|di prova|numero verde|telefono amico|antiviolenza/;
function example(span: PersonalSpan, pretends: boolean): boolean {
  if (span.kind === 'phone' && /^(?:800|803|199|1522|112|118|19696)/.test(span.value)) return true;
  return pretends && (span.kind === 'iban' || span.kind === 'codice-fiscale' || span.kind === 'card');
}

/** An office that answers to everybody is named beside a number that is no mobile. Words before and after, in characters. */
const OFFICE =
  /\b(?:segreteri[ae]|sportell[oi]|uffici?o?|numero verde|contact center|portineria|biblioteca|centralino|patronato|questura|prefettura|asl|ats|caf|urp|pronto soccorso|guardia medica|telefono (?:amico|azzurro|rosa)|ospedale|consultorio|sindacato|cgil|cisl|uil|comune di|centro antiviolenza)\b/;
const OFFICE_BEFORE = 48;
const OFFICE_AFTER = 28;
function ofOffice({ kind, start, end, value }: PersonalSpan, { original }: Reading): boolean {
  if (kind !== 'phone' || !/^(?:(?:00)?39)?[08]/.test(value)) return false;
  return OFFICE.test(original.slice(Math.max(0, start - OFFICE_BEFORE), end + OFFICE_AFTER).toLowerCase());
}

function institutional(span: PersonalSpan, { institution }: DetectContext): boolean {
  if (institution === null) return false;
  if (span.kind === 'mail') {
    const domain = span.value.slice(span.value.indexOf('@') + 1);
    if (institution.domains.some((own) => domain === own || domain.endsWith(`.${own}`))) return true;
  }
  const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9@]/g, '');
  return institution.contacts.some((contact) => {
    const [own, value] = [bare(contact), bare(span.value)];
    return own !== '' && (own === value || own.endsWith(value) || value.endsWith(own));
  });
}

const introduced = (reading: Reading, context: DetectContext): boolean =>
  names(reading, context).some(({ full }) => full) || /\bmi chiamo\b|\bmy name is\b/.test(reading.folded.text);

const healthWords = (reading: Reading): boolean => reading.hits.has('health.fact');

/** "il centro protesi", "la ricerca sul Parkinson", "ha operato bene": nobody's own health. */
const SCIENCE = new Set(
  'centro officina laboratorio ricerca contro lotta istituto fondazione prevenzione sul sulla sull sulle sui su'.split(
    ' ',
  ),
);
const ofScience = ({ tokens }: Reading, at: number): boolean =>
  SCIENCE.has(tokens[at - 1]?.form ?? '') || (tokens[at]?.form === 'operato' && tokens[at - 1]?.form === 'ha');

/** A full name and an illness, a stay in hospital or a therapy within two sentences. */
function healthOfNamed(reading: Reading, context: DetectContext): Finding | null {
  const facts = (reading.hits.get('health.fact') ?? []).filter((hit) => !ofScience(reading, hit.from));
  if (facts.length === 0) return null;
  const people = names(reading, context).filter(({ full }) => full);
  for (const person of people) {
    const { sentence } = reading.tokens[person.from] ?? { sentence: 0 };
    const fact = facts.find((hit) => Math.abs((reading.tokens[hit.from]?.sentence ?? 99) - sentence) <= 1);
    if (fact === undefined) continue;
    const from = Math.min(person.from, fact.from);
    const to = Math.max(person.to, fact.to);
    const titled = has(reading.tokens[person.from - 1], 'staff');
    return overTokens(reading, from, to, {
      label: 'personal-data',
      detector: 'personal-data',
      certainty: titled ? 'look' : 'sure',
      confidence: titled ? 0.4 : 0.8,
      why: {
        it: (quote) => `«${quote}»: dato sulla salute di una persona nominata`,
        en: (quote) => `“${quote}”: health of somebody who is named`,
      },
    });
  }
  return null;
}
