// Knows which links are a public body's. Must not know what follows from it.
import { expect, test } from 'vitest';
import type { InstitutionContext } from '../../../lib/core/types.ts';
import { isOfficial } from '../../../lib/detect/reading/official.ts';
import { read } from '../../../lib/detect/reading/read.ts';

const OWN: InstitutionContext = { names: ['Ente'], domains: ['ente-prova.it'], topics: [], contacts: [] };
const officialIn = (text: string, own: InstitutionContext | null = OWN) =>
  read(text).tokens.filter((token) => isOfficial(token, own)).length;

test.each([
  'si paga su www.ente-prova.it entro venerdì',
  'https://servizi.ente-prova.it/modulo?id=3',
  'scrivete a urp@ente-prova.it',
  'il testo è su https://www.gazzettaufficiale.it/eli/id/2026',
  'bandi.regione.lombardia.it',
  'www.comune.sesto-prova.mi.it',
  'https://www.salute.gov.it',
])('%s', (text) => expect(officialIn(text)).toBe(1));

test.each([
  'ente-prova.it.rimborsi.example',
  'https://rimborsi.example/ente-prova.it',
  'mio-ente-prova.it',
  'urp@ente-prova.it.example',
  'scrivete a help@posta-libera.example',
  'www.comune-affari.it',
  'nessun link',
])('%s: a stranger', (text) => expect(officialIn(text)).toBe(0));

test('without an institution only public bodies are known', () => {
  expect(officialIn('www.ente-prova.it', null)).toBe(0);
  expect(officialIn('www.istat.it', null)).toBe(1);
});
