// Knows drafts and replies of the kinds that editors mistreat, drawn by chance. Must not know any editor.
import type { Chance } from '../mutation/chance.ts';

const SENTENCE = 'Gentile utente, per la Sua pratica può rivolgersi all’ufficio competente. ';

export const TEXTS = {
  line: 'Grazie per la segnalazione: l’ufficio La contatterà.',
  lines:
    'Gentile utente,\nperché il Suo commento è stato rimosso:\n\n«Regole di utilizzo», capoverso 6.\nCordiali saluti',
  emoji: 'Grazie 👩‍👩‍👧‍👦 e benvenuta 🇮🇹 ✅ così',
  url: 'Legga https://www.ente.example/uffici?a=1&b=2#sezione-3 <grazie>',
  long: SENTENCE.repeat(Math.ceil(2000 / SENTENCE.length))
    .slice(0, 1999)
    .concat('.'),
} as const;

const LINES: readonly string[] = [
  TEXTS.line,
  TEXTS.url,
  'Non è “così” ma l\'ufficio dice "no": ‘vero’, «falso», l’una e l`altra',
  '<b>Grazie</b> &amp; <script>nulla</script> & basta <3',
  'È già così: perché, città, naïve, Łódź, ß, ﬁne, 10 €, n° 5, 1 000 km²',
  'مرحبا بكم، راجعوا المكتب 12 grazie',
  'ご連絡ありがとうございます。担当窓口へ',
  'Risposta  con  spazi   doppi',
  '# Titolo, *forte*, _piano_, `codice`, - elenco, 1. numero',
  '@Ugo Inventato grazie #comune :) :-D (c) -- ...',
];
const EMOJI: readonly string[] = [
  TEXTS.emoji,
  '👍',
  '👩🏽‍⚕️👨🏿‍🚒 e 🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'Sì ❤️ no ❤︎ forse 1️⃣2️⃣#️⃣ fine',
  '🇮🇹🇪🇺🇮🇹',
  'a👨‍👩‍👧b🤷🏻‍♀️c',
];
const SEVERAL: readonly string[] = [
  TEXTS.lines,
  'prima\nseconda',
  'uno\n\n\nquattro',
  'Buongiorno,\n\n- primo punto\n- secondo punto\n\n  rientrato\nSaluti',
  '1. uno\n2. due\n3. tre\n',
  'Riga che finisce con spazio \naltra riga  \nultima',
  `${TEXTS.emoji}\n${TEXTS.url}\n\nمرحبا\nfine`,
];
const DRAFTS: readonly string[] = [
  'Bozza già scritta',
  'Bozza.',
  'Salve',
  'Salve, ',
  '12',
  'Perché? È così, può darsi',
  'Ciao 👩‍👩‍👧‍👦',
  '🇮🇹',
  '«tra virgolette» e “così” l’una',
  '<i>non è HTML</i> &amp; altro',
  'vedi https://www.ente.example/a?b=1&c=2#d',
  'مرحبا بكم',
  'a  b',
  SENTENCE.repeat(8).trimEnd(),
];
const DRAFTS_OF_LINES: readonly string[] = [
  'prima riga\nseconda riga',
  'prima\n\nterza',
  'Gentile utente,\n',
  'Gentile utente,\n\n',
  'uno\ndue\ntre 👍',
];

const one = (chance: Chance, of: readonly string[]): string => of[Math.floor(chance.next() * of.length)] ?? '';

/** What the person has written before. */
export function draftText(chance: Chance, lines: boolean): string {
  const text = one(chance, lines ? DRAFTS_OF_LINES : DRAFTS);
  return chance.happens(0.15) ? text.normalize('NFD') : text;
}

/** 1,500 to 4,000 characters, in one line or several. */
function longReply(chance: Chance): string {
  if (chance.happens(0.3)) return TEXTS.long;
  const length = 1500 + Math.floor(chance.next() * 2500);
  let text = '';
  while (text.length < length) {
    const piece = one(chance, chance.happens(0.2) ? EMOJI : LINES);
    text += piece + (chance.happens(0.15) ? '\n' : ' ');
  }
  return text.trimEnd();
}

export type ReplyKind = 'line' | 'lines' | 'emoji' | 'long';

/** A reply as it may stand in a person's template: decomposed, with the line ends of Windows, with blanks at its end. */
export function replyText(chance: Chance, kind: ReplyKind): string {
  const pools = { line: LINES, lines: SEVERAL, emoji: EMOJI };
  let text = kind === 'long' ? longReply(chance) : one(chance, pools[kind]);
  if (kind !== 'long' && chance.happens(0.3)) text += `${kind === 'lines' ? '\n' : ' '}${one(chance, LINES)}`;
  if (chance.happens(0.2)) text = text.normalize('NFD');
  if (chance.happens(0.15)) text = text.replaceAll('\n', '\r\n');
  if (chance.happens(0.15)) text += one(chance, [' ', '\n', '  \n\n']);
  return text;
}
