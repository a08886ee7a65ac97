// Knows the keys of all messages, as types alone. Must not bring any text into a bundle.
import type errors from '../../assets/locales/it/errors.json';
import type extension from '../../assets/locales/it/extension.json';
import type labels from '../../assets/locales/it/labels.json';
import type page from '../../assets/locales/it/page.json';
import type paste from '../../assets/locales/it/paste.json';
import type platforms from '../../assets/locales/it/platforms.json';
import type surfaces from '../../assets/locales/it/surfaces.json';

export type MessageKey =
  | keyof typeof errors
  | keyof typeof extension
  | keyof typeof labels
  | keyof typeof page
  | keyof typeof paste
  | keyof typeof platforms
  | keyof typeof surfaces;
