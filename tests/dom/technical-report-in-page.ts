// Knows how the technical report is asked for in a page, as it stands or built of given parts. Must not know what the report should say.
import { technicalReport } from '../../lib/app/technical-report.ts';
import type { TechnicalReport } from '../../lib/core/technical-report.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';

const HEALTH = {
  seen: 0,
  read: 0,
  unreadable: 0,
  reasons: [],
  notices: [],
  overlayProblem: null,
  unmatchedMenus: 0,
  lastReadAt: null,
};

export function reportHere(): TechnicalReport {
  const adapter = adapterFor(new URL(location.href));
  if (adapter === null) throw new Error(`no adapter for ${location.href}`);
  return technicalReport(adapter, HEALTH, '0.1.0');
}

interface Part {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** The page becomes these elements, each inside the one before. */
export function reportOn(parts: readonly Part[], lang: string): TechnicalReport {
  document.documentElement.lang = lang;
  document.body.replaceChildren();
  let box: Element = document.body;
  for (const { tag, attributes, text } of parts) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(text);
    box.append(element);
    box = element;
  }
  return reportHere();
}
