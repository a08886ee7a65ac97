// Knows how a fresh Chromium profile is written so that the extension finds its sites already granted. Must not know what the extension does.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../lib/core/types.ts';

/** The match pattern the extension asks for, by platform. */
export const SITE_PATTERNS: Readonly<Record<Platform, string>> = {
  facebook: 'https://www.facebook.com/*',
  linkedin: 'https://www.linkedin.com/*',
  instagram: 'https://www.instagram.com/*',
  x: 'https://x.com/*',
  youtube: 'https://www.youtube.com/*',
};

export const patternsOf = (platforms: readonly Platform[]): string[] =>
  platforms.map((platform) => SITE_PATTERNS[platform]);

/** The id Chromium gives to an unpacked extension: its folder's path, hashed and spelt a to p. */
export function extensionIdOf(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}

/**
 * A new profile folder in which `extension` holds the grants of `platforms`. The browser's own prompt cannot be answered headless,
 * so the grant is where Chromium keeps it: measured on Chromium 156, honoured at the first start.
 */
export function freshProfile(extension: string | null, platforms: readonly Platform[]): string {
  const profile = mkdtempSync(join(tmpdir(), 'garbo-profile-'));
  if (!extension) return profile;
  const permissions = {
    api: [],
    explicit_host: patternsOf(platforms),
    manifest_permissions: [],
    scriptable_host: [],
  };
  const settings = {
    [extensionIdOf(extension)]: { active_permissions: permissions, granted_permissions: permissions },
  };
  mkdirSync(join(profile, 'Default'));
  // No offer to translate over a page that is to be looked at.
  const preferences = { extensions: { settings, ui: { developer_mode: true } }, translate: { enabled: false } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/**
 * The same bundle without the English catalogue, so that it speaks its default language, Italian, also in a browser
 * that ships no Italian interface. @returns its folder, below `into`
 */
export function italianCopy(extension: string, into: string): string {
  const copy = join(into, 'extension-it');
  cpSync(extension, copy, { recursive: true });
  rmSync(join(copy, '_locales', 'en'), { recursive: true });
  return copy;
}
