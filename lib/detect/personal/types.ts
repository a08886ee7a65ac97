// Knows the kinds of personal data and how a find is written down. Must not know how any is found.

export type PersonalKind =
  | 'phone'
  | 'mail'
  | 'codice-fiscale'
  | 'partita-iva'
  | 'iban'
  | 'card'
  | 'plate'
  | 'address'
  | 'document'
  | 'password';

export interface PersonalSpan {
  readonly kind: PersonalKind;
  /** UTF-16 offsets in the original. */
  readonly start: number;
  readonly end: number;
  /** Digits or characters alone, for comparison with the institution's own. */
  readonly value: string;
  readonly certain: boolean;
}

/** Notes a find: kind, folded bounds, its bare value, certain or not. */
export type Add = (kind: PersonalKind, from: number, to: number, value: string, certain: boolean) => void;
