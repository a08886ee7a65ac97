// Knows how the extension is built and what it may do. Must not know what it does.
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import { bundling } from './lib/cli/bundling.ts';

/** The five channels of the two acts; each is granted by its own click, none is asked "for later". */
const SITES = [
  'https://www.facebook.com/*',
  'https://www.linkedin.com/*',
  'https://www.instagram.com/*',
  'https://x.com/*',
  'https://www.youtube.com/*',
];

/** Nothing leaves the machine: our own pages cannot reach the network at all. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ');

/** assets/locales/it/*.json are one catalogue, cut by surface so that each part keeps its own words. */
function mergedMessages(language: string): string {
  const folder = new URL(`./assets/locales/${language}/`, import.meta.url);
  const merged: Record<string, unknown> = {};
  for (const file of readdirSync(folder).sort()) {
    for (const [key, value] of Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')))) {
      if (key in merged) throw new Error(`assets/locales/${language}/${file}: "${key}" is already in another file`);
      merged[key] = value;
    }
  }
  return JSON.stringify(merged);
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/public',
  outDir: '.output',
  vite: bundling,
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'it',
    permissions: [
      'storage',
      'scripting',
      'alarms',
      'activeTab',
      'clipboardWrite',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: SITES,
    commands: {
      'next-flagged': {
        suggested_key: { default: 'Alt+Shift+N' },
        description: '__MSG_command_next_flagged__',
      },
    },
    ...(command === 'build' ? { content_security_policy: { extension_pages: CSP } } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'garbo@garbo.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '134' }),
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const language of ['it', 'en']) {
        files.push({ contents: mergedMessages(language), relativeDest: `_locales/${language}/messages.json` });
      }
    },
  },
});
