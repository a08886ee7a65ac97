// Knows how a message key becomes a sentence in the browser's language (Italian first). Must not know where it is shown.
import { browser } from 'wxt/browser';
import type { MessageKey } from './catalogue.ts';

// Cast: WXT narrows the signature to keys it generates from its own folder; ours are typed by the catalogue.
const i18n = browser.i18n as unknown as { getMessage(key: string, substitutions?: string[]): string };

/** The sentence for `key`; `$1`… are replaced in order. A missing key is a bug and shows itself as the key. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return i18n.getMessage(key, substitutions.map(String)) || key;
}

/** Picks the sentence of a bilingual value in the language that `t` speaks: the catalogue says it itself, the browser may fall back. */
export function inOwnLanguage(value: { readonly it: string; readonly en: string }): string {
  return i18n.getMessage('interface_language') === 'en' ? value.en : value.it;
}

type Family = 'label' | 'error' | 'step' | 'kind' | 'directory' | 'gravity' | 'control' | 'reply_form' | 'setup_reply';

/** The name of a member of a closed list: `nameOf('label', 'personal-data')` is the message `label_personal_data`. A test asks for all of them. */
export function nameOf(family: Family, member: string): string {
  // Cast: the member comes from a closed list whose names are all in the catalogue (tests/unit/language).
  return t(`${family}_${member.replaceAll('-', '_')}` as MessageKey);
}
