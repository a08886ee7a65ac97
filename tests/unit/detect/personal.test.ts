// Knows which numbers, mailboxes and codes are personal data. Must not know what an act says of them.
import { describe, expect, it } from 'vitest';
import { detect } from '../../../lib/detect/index.ts';
import { maskPersonalData } from '../../../lib/detect/mask.ts';
import { isCard, isCodiceFiscale, isIban, isPartitaIva } from '../../../lib/detect/personal/numbers.ts';
import { digitsOf } from '../../../lib/detect/personal/spoken-digits.ts';

const context = {
  post: null,
  platform: null,
  lang: null,
  institution: {
    names: ['ente'],
    domains: ['ente.example'],
    contacts: ['06 1234567', 'urp@altro.example'],
    topics: [],
  },
};
const kinds = (text: string) =>
  detect(text, context)
    .filter(({ label, certainty }) => label === 'personal-data' && certainty === 'sure')
    .map(({ quote }) => quote);

describe('check digits', () => {
  // The examples of the published rules: D.M. 23/12/1976, ISO 13616, ISO/IEC 7812.
  it('codice fiscale', () => {
    expect(isCodiceFiscale('RSSMRA85T10A562S')).toBe('valid');
    expect(isCodiceFiscale('RSSMRA85T10A562T')).toBe('shape');
    expect(isCodiceFiscale('RSSMRA85T10A56NH')).not.toBeNull();
    expect(isCodiceFiscale('PLVTRN06K21A123Z')).toBeNull();
  });
  it('IBAN', () => {
    expect(isIban('GB82WEST12345698765432')).toBe('valid');
    expect(isIban('IT60X0542811101000000123456')).toBe('valid');
    expect(isIban('IT61X0542811101000000123456')).toBe('shape');
    expect(isIban('IT60X054281110100000012345')).toBeNull();
  });
  it('partita IVA and cards', () => {
    expect(isPartitaIva('00743110157')).toBe(true);
    expect(isPartitaIva('00743110158')).toBe(false);
    expect(isCard('4111111111111111')).toBe(true);
    expect(isCard('4111111111111112')).toBe(false);
  });
});

describe('numbers in words', () => {
  it.each([
    ['trequattrosette', '347'],
    ['ottantuno', '81'],
    ['ventotto', '28'],
    ['casa', null],
  ])('%s', (word, digits) => {
    expect(digitsOf(word)).toBe(digits);
  });
});

describe('personal data', () => {
  it.each([
    ['chiamatemi al 3471234567', '3471234567'],
    ['tel. 02 8719 5540', '02 8719 5540'],
    ['+39 395 77 20 418', '+39 395 77 20 418'],
    ['3 8 0 . 4 4 1 . 2 2 0 9', '3 8 0 . 4 4 1 . 2 2 0 9'],
    ['il mio codice fiscale è RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
    ['bonifico su IT60 X054 2811 1010 0000 0123 456', 'IT60 X054 2811 1010 0000 0123 456'],
    ['scrivi a nome (at) posta (dot) com', 'nome (at) posta (dot) com'],
    ['abita in via dei Platani 9', 'via dei Platani 9'],
    ['la targa è ZJ 417 XB', 'ZJ 417 XB'],
    ['la mia password è Onorina48', 'password è Onorina48'],
  ])('%s', (text, quote) => {
    expect(kinds(text)).toContain(quote);
  });

  it.each([
    'il numero dell’ente è 06 1234567',
    'scrivete a ufficio@ente.example',
    'scrivete a urp@altro.example',
    'costa 3.471.882.045 euro',
    'protocollo 3840007725',
    '@anna.rossi @luca.bianchi ci andiamo?',
    'il 12/05/2026 alle 10',
  ])('none in: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('maskPersonalData', () => {
  it('covers what would be stored or shown', () => {
    expect(maskPersonalData('Sono Anna, 347 1234567 o anna@posta.example, grazie')).toBe(
      'Sono Anna, [telefono] o [e-mail], grazie',
    );
  });
  it('leaves the rest as it is', () => {
    expect(maskPersonalData('Perché? 😀 «sì»')).toBe('Perché? 😀 «sì»');
  });
});
