// Knows which disguised spellings must be read through. Must not know which labels they lead to.
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/detect/normalise/fold.ts';
import { read } from '../../../lib/detect/reading/read.ts';

/** The word as it is read, with what it covers in the original. */
const words = (text: string) => read(text).tokens.map(({ form, start, end }) => [form, text.slice(start, end)]);

describe('a disguised word is read as what it is', { timeout: 60_000 }, () => {
  it.each([
    ['c@zz0', 'cazzo'],
    ['c*zzo', 'cazzo'],
    ['str**zo', 'stronzo'],
    ['caz_zo', 'cazzo'],
    ['kretino', 'cretino'],
    ['m.e.r.d.a', 'merda'],
    ['s t r o n z o', 'stronzo'],
    ['coglioniiiii', 'coglioni'],
    ['ѕtrоnzо', 'stronzo'],
    ['fr🥚cio', 'frocio'],
    ['caz zo', 'cazzo'],
    ['oznorts', 'stronzo'],
    ['imbecile', 'imbecille'],
    ['vafanculo', 'vaffanculo'],
  ])('%s', (written, form) => {
    expect(words(written)).toEqual([[form, written]]);
  });

  it('parts words written together', () => {
    expect(words('mangiabananein').map(([form]) => form)).toEqual(['mangiabanane', 'in']);
  });

  it('finds a verb with pronouns by its infinitive', () => {
    expect(read('massacrarli').tokens[0]?.entry?.form).toBe('massacrar');
  });
});

describe('what only looks like a disguise is left alone', { timeout: 60_000 }, () => {
  it.each([
    'RSSMRA85T10A562S',
    'B2.1.4',
    '2026',
    'h24',
    'COVID19',
    'https://www.politecnico.example/st0ria',
    '1.250,00',
    'Win11',
  ])('%s', (written) => {
    for (const { entry } of read(written).tokens) expect(entry?.form ?? '').not.toMatch(/cazz|stronz|merd/);
  });

  it.each([
    'penne',
    'anno',
    'cassa',
    'finocchiaro',
    'troiano',
    'Cazzaniga',
    'pacchi',
    'ritardato pagamento',
    'comincia',
  ])('%s offends nobody', (written) => {
    expect(read(written).hits.has('insult.frame')).toBe(false);
  });

  it.each(
    `oculista oculisti loculo spaziale aerospaziale spaziose dimostrazione dimostrare concessione confessione confesso cessazione automazione
    ingiustizia intossicazione squalificati perspicacia indagò falsificazione putativo disegno disegnato disegnare pesare pesavano sondare
    sturare storpiare testimone timone spariscono scoppiare pigrizia burocratese cipolle incastrato venuta traccia pilastro sarai saprai freno
    Riccione Medina Pirelli Trani Bellino Montenegrino`.split(/\s+/),
  )('%s is an ordinary word, neither cut nor misspelt', (written) => {
    expect(read(written).tokens.map(({ form, guess }) => [form, guess])).toEqual([[fold(written).text, 'written']]);
  });
});
