// Knows the invented people and the Pages of the simulated network. Must not know what they say.
import type { Account } from './shapes.ts';

const person = (slug: string, name: string, headline: string, memberId?: string): Account => ({
  kind: 'in',
  slug,
  name,
  headline,
  ...(memberId ? { memberId } : {}),
});

export const INAIL: Account = { kind: 'company', slug: 'inail', name: 'INAIL', headline: '100.000 follower' };
export const POLIMI: Account = {
  kind: 'company',
  slug: 'polimi',
  name: 'Politecnico di Milano',
  headline: '200.000 follower',
};
export const PROVA_SRL: Account = {
  kind: 'company',
  slug: 'agevola-finta',
  name: 'Agevola Finta S.r.l.',
  headline: '312 follower',
};
export const LAB: Account = {
  kind: 'showcase',
  slug: 'laboratorio-finto',
  name: 'Laboratorio Finto',
  headline: '1.204 follower',
};
export const SCUOLA: Account = {
  kind: 'school',
  slug: 'scuola-immaginaria',
  name: 'Scuola Immaginaria',
  headline: '5.020 follower',
};
export const TERZO: Account = {
  kind: 'company',
  slug: 'ente-terzo-finto',
  name: 'Ente Terzo Finto',
  headline: '80 follower',
};
export const GONE: Account = { kind: 'in', slug: '', name: 'LinkedIn Member', headline: '', deleted: true };

export const CARLA = person('carla-finta', 'Carla Finta', 'Consulente del lavoro', 'ACoAAAfinta0001');
export const GINO = person('gino-prova-1', 'Gino Prova', 'Titolare di officina');
export const IVANO = person('ivano-esempio', 'Ivano Esempio', 'Autotrasportatore');
export const LIDIA = person('lidia-inventata-22', 'Lidia Inventata', 'Contabile');
export const OSVALDO = person('osvaldo-finti', 'Osvaldo Finti', 'Carrellista • RLS');
export const NADIA = person('Nadia-Prova-A1', 'Nadia D’Esempio', 'Infermiera');
export const TULLIO = person('tullio-modello', 'Tullio Modello', 'Geometra');
export const SAMIRA = person('samira-finta', 'Samira Finta', 'Operaia metalmeccanica');
export const RENZO = person('renzo-campione', 'Renzo Campione', 'Author');
export const WANDA = person('wanda-ipotesi', 'Wanda Ipotesi', 'Avvocata');
export const PIERO = person('piero-qualunque', 'Piero Qualunque', 'Magazziniere');
export const AMBRA = person('ambra-lista', 'Ambra Lista', 'Candidata');
export const ELIO = person('elio-copia', 'Elio Copia', 'Formatore');
export const JULIA = person('julia-sample', 'Julia Sample', 'Student', 'ACoAABsample002');
export const BRUNO = person('bruno-deviato', 'Bruno Deviato', 'Pendolare');
export const MOIRA = person('moira-x-finta', 'Moira Finta', 'Creator');
export const DINO = person('dino-studente', 'Dino Studente', 'Studente');
export const KEVIN = person('kevin-easy-money', 'Kevin Easy', 'Free like the wind');
export const SILVIA = person('silvia-giurista', 'Silvia Giurista', 'Dottoranda');
export const MARTA = person('marta-lunga', 'Marta Lunga', 'Ingegnera');
export const YAEL = person('yael-rtl', 'Yael Finta', 'Researcher');
export const OMAR = person('omar-doctoral', 'Omar Doctoral', 'PhD candidate');
export const ZENO = person('zeno-%C3%A8-finto', 'Zeno Finto', 'Perito');
export const VIEWER = person('redazione-prova', 'Redazione Prova', 'Social media editor');
