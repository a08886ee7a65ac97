// Knows how a component speaks Italian without a browser, from the catalogue as it ships. Must not know any component.
import { readdirSync, readFileSync } from 'node:fs';
import { vi } from 'vitest';

const folder = new URL('../../../assets/locales/it/', import.meta.url);
const messages: Record<string, { readonly message: string }> = Object.assign(
  {},
  ...readdirSync(folder).map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
);

/** The message with `$1`… replaced, as the browser does it; "" for an unknown key. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const text = messages[key]?.message ?? '';
  return text.replace(/\$(\d)/g, (_all, place: string) => substitutions[Number(place) - 1] ?? '');
}

/** Before the first import of anything that speaks. */
export function speakItalian(): void {
  vi.stubGlobal('browser', { runtime: { id: 'test' }, i18n: { getMessage } });
}
