// Knows how Italian nouns, adjectives and verbs inflect, and how words are altered (-one, -accio, -etto). Must not know which words matter.

const VOWEL_END = /[aeiou]$/;

/** Singular and plural, both genders where the ending allows; "idiota~" marks a noun in -a with a plural in -i. */
export function inflectNoun(lemma: string): string[] {
  const both = lemma.endsWith('~');
  const word = both ? lemma.slice(0, -1) : lemma;
  const out = new Set([word]);
  const add = (stem: string, endings: string) => {
    for (const ending of endings.split(' ')) out.add(stem + (ending === '-' ? '' : ending));
  };
  if (!VOWEL_END.test(word) || word.length < 4) return [...out];
  const stem = word.slice(0, -1);
  if (word.endsWith('co') || word.endsWith('go')) add(stem, `o a i hi he`);
  else if (word.endsWith('ca') || word.endsWith('ga')) add(stem, both ? 'a hi he' : 'a he');
  else if (word.endsWith('cia') || word.endsWith('gia')) add(word.slice(0, -2), 'ia ie e');
  else if (word.endsWith('io')) add(word.slice(0, -2), 'io ia i ie ii');
  else if (word.endsWith('tore')) add(word.slice(0, -4), 'tore tori trice trici');
  else if (word.endsWith('one')) add(stem, 'e i a');
  else if (word.endsWith('o')) add(stem, 'o a i e');
  else if (word.endsWith('a')) add(stem, both ? 'a i e' : 'a e');
  else if (word.endsWith('e')) add(stem, 'e i');
  return [...out];
}

/** Alterations of a noun or adjective: stronzetto, stronzone, frociaccio. */
export function alter(lemma: string): string[] {
  const word = lemma.replace('~', '');
  if (!VOWEL_END.test(word)) return [];
  let stem = word.slice(0, -1);
  if (stem.endsWith('i') && !/[cg]i$/.test(stem)) stem = stem.slice(0, -1);
  const soft = /[cg]$/.test(stem) ? `${stem}h` : stem;
  const out: string[] = [];
  for (const end of ['one', 'accio', 'azzo', 'uccio', 'astro']) out.push(...inflectNoun(stem + end));
  for (const end of ['etto', 'ino', 'ello', 'elli']) out.push(...inflectNoun(soft + end));
  return out;
}

export const FEATURES = ['inf', 'first', 'pres', 'fut', 'cond', 'subj', 'imp', 'past', 'ger', 'part'] as const;
export type Feature = (typeof FEATURES)[number];
/** Verb forms that carry pronouns at their end. */
export const TAKE_PRONOUNS: readonly Feature[] = ['inf', 'imp', 'ger', 'part'];

/** Forms of a regular verb with what each tells; -ire with the -isc- forms added (both are tried). Stems in c/g keep their sound. */
export function conjugate(infinitive: string): [string, Feature][] {
  const out: [string, Feature][] = [];
  const kind = infinitive.slice(-3);
  const root = infinitive.slice(0, -3);
  const add = (feature: Feature, stem: string, endings: string) => {
    for (const ending of endings.split(' ')) out.push([(stem + ending).replace('ii', 'i'), feature]);
  };
  const hard = kind === 'are' && /[cg]$/.test(root) ? `${root}h` : root;
  const soft = kind === 'are' && /[cg]i$/.test(root) ? root.slice(0, -1) : hard;
  out.push([infinitive, 'inf'], [infinitive.slice(0, -1), 'inf']);
  if (kind === 'are') {
    add('first', root, 'o');
    add('first', hard, 'iamo');
    add('imp', root, 'a ate');
    add('pres', root, 'a ano');
    add('pres', hard, 'i');
    add('subj', hard, 'i ino iate');
    add('subj', root, 'assi asse assimo aste assero');
    add('past', root, 'ai asti ammo arono avo avi ava avamo avate avano');
    add('part', root, 'ato ata ati ate');
    add('ger', root, 'ando');
    add('fut', soft, 'ero erai era eremo erete eranno');
    add('cond', soft, 'erei eresti erebbe eremmo ereste erebbero');
    return out;
  }
  const theme = kind === 'ire' ? 'i' : 'e';
  const plural = kind === 'ire' ? 'ite' : 'ete';
  add('first', root, 'o iamo');
  add('imp', root, `i ${plural}`);
  add('pres', root, `i e ono`);
  add('subj', root, `a ano iate ${theme}ssi ${theme}sse ${theme}ssimo ${theme}ste ${theme}ssero`);
  add(
    'past',
    root,
    `${theme}i ${theme}sti ${theme}tti ${theme}rono ${theme}vo ${theme}vi ${theme}va ${theme}vamo ${theme}vate ${theme}vano`,
  );
  add('ger', root, 'endo');
  add('part', root, kind === 'ire' ? 'ito ita iti ite' : 'uto uta uti ute');
  add('fut', root, `${theme}ro ${theme}rai ${theme}ra ${theme}remo ${theme}rete ${theme}ranno`);
  add('cond', root, `${theme}rei ${theme}resti ${theme}rebbe ${theme}remmo ${theme}reste ${theme}rebbero`);
  if (kind === 'ire') {
    add('first', root, 'isco');
    add('pres', root, 'isci isce iscono');
    add('imp', root, 'isci');
    add('subj', root, 'isca iscano');
  }
  return out;
}
