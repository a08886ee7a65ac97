// Knows how the contacts of the directory are named. Must not know their values.
import type { DirectoryKey } from '../lib/core/replies.ts';
import type { MessageKey } from '../lib/language/catalogue.ts';
import { t } from '../lib/language/translate.ts';

interface Wording {
  readonly name: MessageKey;
  readonly hint: MessageKey;
  /** Never goes into a reply. */
  readonly internal: boolean;
}

export const DIRECTORY_WORDING: Record<DirectoryKey, Wording> = {
  'office-contact': { name: 'directory_office_contact', hint: 'directory_office_contact_hint', internal: false },
  pec: { name: 'directory_pec', hint: 'directory_pec_hint', internal: false },
  phone: { name: 'directory_phone', hint: 'directory_phone_hint', internal: false },
  form: { name: 'directory_form', hint: 'directory_form_hint', internal: false },
  objection: { name: 'directory_objection', hint: 'directory_objection_hint', internal: false },
  'impersonation-contact': {
    name: 'directory_impersonation_contact',
    hint: 'directory_impersonation_contact_hint',
    internal: false,
  },
  'internal-crisis-contact': {
    name: 'directory_internal_crisis_contact',
    hint: 'directory_internal_crisis_contact_hint',
    internal: true,
  },
  'internal-legal-contact': {
    name: 'directory_internal_legal_contact',
    hint: 'directory_internal_legal_contact_hint',
    internal: true,
  },
};

/** "PEC, ufficio competente": what a reply still lacks. */
export function missingNames(missing: readonly (DirectoryKey | 'article')[]): string {
  return missing.map((key) => t(key === 'article' ? 'reply_missing_article' : DIRECTORY_WORDING[key].name)).join(', ');
}
