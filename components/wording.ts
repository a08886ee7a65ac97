// Knows which sentence names each label, control, kind of event and failure, and how dates and counts are said. Must not know views.

import type { EventKind } from '../lib/core/register.ts';
import type { ErrorCode, Failure } from '../lib/core/result.ts';
import type { Channel, Control, Label, Platform } from '../lib/core/types.ts';
import type { MessageKey } from '../lib/language/catalogue.ts';
import { inOwnLanguage, t } from '../lib/language/translate.ts';

const LABEL_KEYS: Record<Label, MessageKey> = {
  insult: 'label_insult',
  vulgarity: 'label_vulgarity',
  threat: 'label_threat',
  discrimination: 'label_discrimination',
  defamation: 'label_defamation',
  obscenity: 'label_obscenity',
  spam: 'label_spam',
  'illegal-activity': 'label_illegal_activity',
  'personal-data': 'label_personal_data',
  copyright: 'label_copyright',
  political: 'label_political',
  'off-topic': 'label_off_topic',
  'assistance-request': 'label_assistance_request',
  'formal-communication': 'label_formal_communication',
  'information-request': 'label_information_request',
  crisis: 'label_crisis',
};

const KIND_KEYS: Record<EventKind, MessageKey> = {
  warning: 'kind_warning',
  removal: 'kind_removal',
  hide: 'kind_hide',
  block: 'kind_block',
  'platform-report': 'kind_platform_report',
  escalation: 'kind_escalation',
  evidence: 'kind_evidence',
  redirect: 'kind_redirect',
  courtesy: 'kind_courtesy',
  dismissed: 'kind_dismissed',
  reversal: 'kind_reversal',
};

const REASON_KEYS: Readonly<Record<string, MessageKey>> = {
  root: 'reason_root',
  id: 'reason_id',
  author: 'reason_author',
  text: 'reason_text',
  post: 'reason_post',
  list: 'reason_list',
};

const CONTROL_KEYS: Record<Control, MessageKey> = {
  hide: 'control_hide',
  delete: 'control_delete',
  block: 'control_block',
  report: 'control_report',
};

const PLATFORM_NAMES: Record<Platform, string> = {
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  instagram: 'Instagram',
  x: 'X',
  youtube: 'YouTube',
};

const ERROR_KEYS: Record<ErrorCode, MessageKey> = {
  'extension-reloaded': 'error_extension_reloaded',
  'not-configured': 'error_not_configured',
  'not-allowed': 'error_not_allowed',
  'bad-input': 'error_bad_input',
  'storage-full': 'error_storage_full',
  'storage-blocked': 'error_storage_blocked',
  'storage-failed': 'error_storage_failed',
  'tab-unreachable': 'error_tab_unreachable',
  'comment-gone': 'error_comment_gone',
  'reply-button-missing': 'error_reply_button_missing',
  'editor-missing': 'error_editor_missing',
  'editor-refused': 'error_editor_refused',
  'draft-changed': 'error_draft_changed',
  'too-long': 'error_too_long',
  'menu-missing': 'error_menu_missing',
  'entry-missing': 'error_entry_missing',
  'template-blank': 'error_template_blank',
  'other-speaker': 'error_other_speaker',
  'text-not-opened': 'error_text_not_opened',
  'key-held': 'error_key_held',
};

export const labelName = (label: Label): string => t(LABEL_KEYS[label]);
export const kindName = (kind: EventKind): string => t(KIND_KEYS[kind]);
export const controlName = (control: Control): string => t(CONTROL_KEYS[control]);
export const platformName = (channel: Channel): string =>
  channel === 'other' ? t('channel_other') : PLATFORM_NAMES[channel];
/** What of a comment could not be read; the rest of the line is for whoever mends it. @param reason `field: selector (count)` */
export const reasonText = (reason: string): string => t(REASON_KEYS[reason.split(':')[0] ?? ''] ?? 'reason_root');
export const failureText = (failure: Failure): string => t(ERROR_KEYS[failure.code]);

/** Picks singular or plural; both take the number as `$1` and the rest after it. */
export function counted(
  count: number,
  one: MessageKey,
  many: MessageKey,
  ...rest: readonly (string | number)[]
): string {
  return t(count === 1 ? one : many, count, ...rest);
}

/** "5.000" as the language of the interface writes it. */
export const amount = (count: number): string => count.toLocaleString(locale(), { useGrouping: 'always' });

const locale = () => inOwnLanguage({ it: 'it-IT', en: 'en-GB' });

/** "3 ottobre 2026" from an ISO date or time; the text itself where it is no date. */
export function dayOf(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString(locale(), { dateStyle: 'long' });
}

/** "3 ott 2026, 10:42" in the person's own time zone. */
export function momentOf(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime())
    ? iso
    : date.toLocaleString(locale(), { dateStyle: 'medium', timeStyle: 'short' });
}
