// Knows how an expected failure is returned and which codes exist. Must not know who fails.

/** The closed list. Each has a message in both languages under `error_<code with _>` (assets/locales). */
export const ERROR_CODES = [
  'extension-reloaded',
  'not-configured',
  'not-allowed',
  'bad-input',
  'storage-full',
  'storage-blocked',
  'storage-failed',
  'tab-unreachable',
  'comment-gone',
  'reply-button-missing',
  'editor-missing',
  'editor-refused',
  'draft-changed',
  'too-long',
  'other-speaker',
  'text-not-opened',
  'menu-missing',
  'entry-missing',
  'template-blank',
  'key-held',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export interface Failure {
  readonly code: ErrorCode;
  /** For the person who mends it; no comment text, no names. */
  readonly detail: string;
}

/** `draft` is what the person had written in the editor, so that it can be shown again; null where it was not reached. */
export interface InsertFailure extends Failure {
  readonly draft: string | null;
}

export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
export const failure = (code: ErrorCode, detail = ''): Result<never> => fail({ code, detail });
