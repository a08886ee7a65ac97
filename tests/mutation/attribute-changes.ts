// Knows how classes, labels and data attributes of a page change. Must not know any adapter.
import type { Chance } from './chance.ts';
import { GERMAN_PHRASES, GERMAN_WORDS } from './german.ts';
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';

const withAttribute = (stage: Stage, name: string): Element[] => [...stage.body.querySelectorAll(`[${name}]`)];

/** One new name for each old one, as a new build would give. */
function renamed(stage: Stage, chance: Chance, of: (element: Element) => boolean): number {
  const names = new Map<string, string>();
  const elements = withAttribute(stage, 'class').filter(of);
  for (const element of elements) {
    const fresh = [...element.classList].map((name) => names.get(name) ?? names.set(name, chance.word()).get(name));
    element.setAttribute('class', fresh.join(' '));
  }
  dress(stage, names);
  return elements.length;
}

/** What wears the new names looks as before: a platform renames in its style sheets too. */
function dress(stage: Stage, names: ReadonlyMap<string, string>): void {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
  const style = document.createElement('style');
  style.textContent = rules
    .map((rule) =>
      rule.replace(/\.([a-zA-Z_][\w-]*)/g, (whole, name) => (names.has(name) ? `.${names.get(name)}` : whole)),
    )
    .join('\n');
  stage.body.append(style);
}

export const CLASSES: Readonly<Record<string, Change>> = {
  'renamed everywhere': (stage, chance) => renamed(stage, chance, () => true),
  'renamed here and there': (stage, chance) => renamed(stage, chance, () => chance.happens(0.5)),
  'one new class on all': (stage, chance) => {
    const elements = withAttribute(stage, 'class');
    for (const element of elements) element.classList.add(chance.word());
    return elements.length;
  },
};

export const LABELS: Readonly<Record<string, Change>> = {
  everywhere: (stage) => emptied(withAttribute(stage, 'aria-label')),
  'here and there': (stage, chance) => emptied(withAttribute(stage, 'aria-label').filter(() => chance.happens(0.5))),
  'of the comments': (stage) => emptied(stage.comments.filter((one) => one.hasAttribute('aria-label'))),
  'of what is in comments': (stage) =>
    emptied(stage.comments.flatMap((one) => [...one.querySelectorAll('[aria-label]')])),
};

function emptied(elements: readonly Element[]): number {
  for (const element of elements) element.setAttribute('aria-label', '');
  return elements.length;
}

/** Labels and words of the frame in German; what people wrote stays. */
export const GERMAN: Change = (stage) => {
  document.documentElement.lang = 'de';
  let changed = 0;
  for (const element of stage.body.querySelectorAll('[aria-label], [aria-placeholder], [placeholder], [alt]')) {
    for (const name of ['aria-label', 'aria-placeholder', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (!value || stage.words.some((words) => words?.contains(element))) continue;
      const german = inGerman(value);
      if (german !== value) changed += 1;
      element.setAttribute(name, german);
    }
  }
  const walker = document.createTreeWalker(stage.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    const own = node;
    const frame = own.parentElement?.closest('button, [role="button"], tp-yt-paper-button') ?? null;
    const written = stage.words.some((words) => words?.contains(own)) && frame === null;
    if (written || own.parentElement?.closest('script, style')) continue;
    const german = inGerman(own.data);
    if (german === own.data) continue;
    own.data = german;
    changed += 1;
  }
  return changed;
};

function inGerman(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*(?:[•·]\s*)?)(.*?)(\s*)$/s.exec(text) ?? [];
  const whole = GERMAN_WORDS.get(words.replace(/\s+/gu, ' '));
  if (whole !== undefined) return before + whole + after;
  for (const [pattern, german] of GERMAN_PHRASES)
    if (pattern.test(words)) return before + words.replace(pattern, german) + after;
  return text;
}

/** Every data attribute under another name, and with another value under its own. */
export function DATA(stage: Stage): Map<string, Change> {
  const names = new Set<string>();
  for (const element of stage.body.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (/^(?:data-|componentkey$|slot$)/.test(name)) names.add(name);
  }
  const changes = new Map<string, Change>();
  for (const name of names) {
    changes.set(`${name} under another name`, (now) => {
      const elements = withAttribute(now, name);
      for (const element of elements) {
        element.setAttribute(`data-qa-${name}`, element.getAttribute(name) ?? '');
        element.removeAttribute(name);
      }
      return elements.length;
    });
    changes.set(`${name} with other values`, (now) => {
      const elements = withAttribute(now, name);
      for (const element of elements) element.setAttribute(name, `v2-${element.getAttribute(name)}`);
      return elements.length;
    });
  }
  return changes;
}
