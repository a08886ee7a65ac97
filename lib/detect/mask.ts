// Knows how personal data in a text are covered before it is stored or shown. Must not know why the text is kept.
import { fold } from './normalise/fold.ts';
import { findPersonal } from './personal/find.ts';
import type { PersonalKind } from './personal/types.ts';

const COVERS: Readonly<Record<PersonalKind, string>> = {
  phone: '[telefono]',
  mail: '[e-mail]',
  'codice-fiscale': '[codice fiscale]',
  'partita-iva': '[partita IVA]',
  iban: '[IBAN]',
  card: '[carta]',
  plate: '[targa]',
  address: '[indirizzo]',
  document: '[numero]',
  password: '[password]',
};

/** Every number, mailbox, code, plate and address replaced by its kind, doubtful ones too. */
export function maskPersonalData(text: string): string {
  let out = '';
  let place = 0;
  for (const { kind, start, end } of findPersonal(fold(text)).sort((a, b) => a.start - b.start)) {
    out += text.slice(place, start) + COVERS[kind];
    place = end;
  }
  return out + text.slice(place);
}
