// Knows how what went wrong on a page is told to a maintainer without a word of anybody. Must not know how it is shown or saved.
import type { TechnicalReport } from '../core/technical-report.ts';
import type { Health } from '../messaging/protocol.ts';
import { readSafely } from '../platforms/read-safely.ts';
import { structureOf } from '../platforms/structure.ts';
import type { PlatformAdapter } from '../platforms/types.ts';

/** @param version of the extension, from its manifest */
export function technicalReport(adapter: PlatformAdapter, health: Health, version: string): TechnicalReport {
  const url = new URL(document.location.href);
  const found = adapter.find(document);
  const failures: Record<string, number> = {};
  for (const element of found) {
    const reading = readSafely(adapter, element, url);
    if (!reading.ok) failures[reading.error.field] = (failures[reading.error.field] ?? 0) + 1;
  }
  const anchors = Object.entries(adapter.anchors).map(
    ([name, selector]) => [name, document.querySelectorAll(selector).length] as const,
  );
  return {
    schema: 1,
    adapter: adapter.platform,
    version: /^\d+(?:\.\d+){0,3}$/.test(version) ? version : '0',
    ...browserOf(navigator.userAgent),
    pageLanguage: languageOf(document.documentElement.lang),
    counts: {
      seen: adapter.seen(document),
      found: found.length,
      read: health.read,
      unreadable: health.unreadable,
      unmatchedMenus: health.unmatchedMenus,
    },
    failures,
    anchors: Object.fromEntries(anchors),
    structure: structureOf(adapter, document, url),
  };
}

function browserOf(agent: string): Pick<TechnicalReport, 'browser' | 'browserVersion'> {
  const [, name, version] = /(Firefox|Chrome)\/(\d+)/.exec(agent) ?? [];
  const browser = name === 'Firefox' ? 'firefox' : name === 'Chrome' ? 'chromium' : 'other';
  return { browser, browserVersion: Number(version ?? 0) };
}

function languageOf(lang: string): TechnicalReport['pageLanguage'] {
  const [language] = lang.toLowerCase().split('-');
  return language === 'it' || language === 'en' ? language : 'other';
}
