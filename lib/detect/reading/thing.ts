// Knows when it is a thing that is to be burnt, thrown away or to die, and nobody. Must not know policies.
import { has } from './scope.ts';
import type { Reading, Token } from './types.ts';

/** Words looked at before and after. */
const BEFORE = 10;
const AFTER = 4;
const PEOPLE = ['you', 'staff', 'trade', 'person', 'group', 'slur', 'offence', 'name', 'body'];
/** What nobody is in or lives from: tools, papers, rules, machines of the desk. */
const TOOLS = new Set(
  'scala scale casco caschi guanto guanti imbracatura computer pc telefono wifi rete server sito portale app sistema software programma procedura procedure modulo moduli modello pratica burocrazia carta regolamento regolamenti regola regole norma norme circolare circolari decreto legge bando bandi graduatoria prenotazione prenotazioni annuncio annunci tornelli badge libro libri dispense slide esame esami sessione voto voti orario orari video post opuscolo cartello cartelli impianto macchinetta sedie abitudine prezzo prezzi riscaldamento contratto contratti classifica classifiche carico carichi parapetto parapetti attrezzo attrezzi fune funi cavo cavi tubo tubi pezzo pezzi sacco sacchi trave travi tavola tavole tavolo tavoli scaffale scaffali cassetto cassetti fascicolo fascicoli faldone faldoni cartella cartelle archivio archivi segnaletica segnale segnali striscione striscioni quadro quadri tenda tende lampada lampade mattone mattoni mosaico mosaici vaso vasi gesso argilla creta bolla bolle provino provini campione campioni bullone bulloni vite viti pianta piante ramo rami radice radici erbaccia erbacce foglia foglie stoppie sterpaglie rifiuto rifiuti scarti topo topi ratto ratti zanzara zanzare zecca zecche vespa vespe calabrone calabroni tarlo tarli tarma tarme blatta blatte scarafaggio scarafaggi cimice cimici formica formiche pidocchi pulci mosca mosche lumaca lumache pollo polli gallina galline tacchino tacchini coniglio conigli agnello agnelli pesce pesci aragosta aragoste cozze vongole maiale cinghiale cinghiali prosciutto prosciutti salame salami caciocavallo forma formaggio impasto pasta pane virus batterio batteri germi fungo funghi muffa muffe tumore tumori goblin zombie mostri draghi moda abitudini tostapane stampante stampanti tastiera lavatrice frigorifero forno scaldabagno zaino giacca divisa divise scarpe guanciale cuscino stereotipo stereotipi pregiudizio pregiudizi luogo luoghi tabu silenzio odio razzismo mafia corruzione evasione'.split(
    ' ',
  ),
);
/** Between the words and the thing: "lo meritano solo i ...", "crolli presto questo ...". */
const LINK = new Set(
  'solo soltanto presto subito pure tutti tutte anche prima quel quei quegli quelle sti ste i gli le'.split(' '),
);

/**
 * Words `from` to `to` are about a tool, a form, a rule: named in them, at once after them, or before them in the same clause. A thing
 * that somebody stands in or sits at (an office, a car) is none of these: who sets fire to it threatens.
 */
export function aimedAtThing({ tokens }: Reading, from: number, to: number): boolean {
  if (tokens.slice(from, to).some(isSomebody)) return false;
  const { sentence, clause } = tokens[from] as Token;
  const start = Math.max(0, from - BEFORE);
  const before = tokens.slice(start, from).filter((token) => token.sentence === sentence);
  if (before.some((token) => has(token, 'you')) || hitsSomebody(tokens, from, to)) return false;
  for (let i = from; i < to; i++) if (spokenOf(tokens, i)) return true;
  for (let i = to; i < Math.min(tokens.length, to + AFTER) && tokens[i]?.sentence === sentence; i++) {
    if (spokenOf(tokens, i) || (i === to && isTool(tokens[i] as Token) && TO.has(tokens[i - 1]?.form ?? '')))
      return true;
    if (!has(tokens[i], 'article') && !has(tokens[i], 'that') && !LINK.has(tokens[i]?.form ?? '')) break;
  }
  const same = before.filter((token) => token.clause === clause);
  if (same.some((token) => isSomebody(token) || OF_SOMEBODY.has(token.form))) return false;
  if (isUnknownThing(tokens, from)) return true;
  for (let i = from - same.length; i < from; i++) if (spokenOf(tokens, i)) return true;
  return false;
}

const MUST = new Set('va vanno andrebbe andrebbero deve devono dovrebbe dovrebbero merita meritano'.split(' '));
/** Nouns of people end so more often than of things: "i palazzinari", "i furbetti", "i raccomandati", "gli artisti". */
const OF_PEOPLE =
  /(?:ist[aie]|ar[iea]|at[ioae]|it[ioae]|[^m]ent[ei]|[^i]ant[ei]|on[eia]|ett[oiae]|tor[ei]|tric[ei]|ier[eioa]|ian[ioae])$/;

/** "gli oscilloscopi vanno picchiati": what is to be done to it is said of a noun that names nobody we know. */
function isUnknownThing(tokens: readonly Token[], from: number): boolean {
  const noun = tokens[from - 1];
  if (noun === undefined || !MUST.has((tokens[from] as Token).form) || noun.clause !== tokens[from]?.clause)
    return false;
  const named = noun.form.length > 3 && !isSomebody(noun) && !has(noun, 'common') && !OF_PEOPLE.test(noun.form);
  return named && !noun.capital && introduced(tokens, from - 2) && !/^una?$|^uno$/.test(tokens[from - 2]?.form ?? '');
}

/** "glielo spacco in testa": the thing is what somebody is hit with. */
const hitsSomebody = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ form }) => /^(?:gli|gliel[aeio]|te|ve|ti|vi)$/.test(form)) ||
  tokens.slice(to, to + AFTER).some((token) => has(token, 'body') && token.sentence === tokens[from]?.sentence);

const PLACING = new Set('a di da in con su per tra fra sotto sopra contro dietro dentro giu verso'.split(' '));
/** "dato fuoco al guanto". */
const TO = new Set('a al alla ai alle'.split(' '));
const OF_SOMEBODY = new Set('chi ki che ke'.split(' '));

/** A tool as subject or object: "il computer", "quel modulo"; not "sotto la scala". */
const spokenOf = (tokens: readonly Token[], at: number): boolean =>
  isTool(tokens[at] as Token) &&
  (introduced(tokens, at - 1) || (introduced(tokens, at - 2) && tokens[at - 1]?.sentence === tokens[at]?.sentence));
/** An article with no preposition before it. */
const introduced = (tokens: readonly Token[], at: number): boolean =>
  (has(tokens[at], 'article') || has(tokens[at], 'that') || tokens[at]?.form === 'l') &&
  !PLACING.has(tokens[at - 1]?.form ?? '');
const isTool = ({ form }: Token): boolean => TOOLS.has(form);
const isSomebody = (token: Token): boolean =>
  PEOPLE.some((name) => has(token, name)) && !has(token, 'that') && !isTool(token);
