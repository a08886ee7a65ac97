// Knows how a page of ours begins: its language, its root. Must not know what it shows.
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { MessageKey } from '../lib/language/catalogue.ts';
import { inOwnLanguage, t } from '../lib/language/translate.ts';

export function mount(page: ReactNode, title: MessageKey): void {
  document.documentElement.lang = inOwnLanguage({ it: 'it', en: 'en' });
  document.title = t(title);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(<StrictMode>{page}</StrictMode>);
}
