// Knows how links and times of a page change. Must not know any adapter.
import type { Chance } from './chance.ts';
import type { Stage } from './kept-page.ts';
import type { Change } from './kinds.ts';

/** Where a link in a text leads is what its writer wrote: it stays. */
const links = (stage: Stage): HTMLAnchorElement[] =>
  [...stage.body.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => !stage.words.some((words) => words?.contains(link)),
  );

function readdressed(stage: Stage, to: (url: URL, written: string) => string): number {
  let changed = 0;
  for (const link of links(stage)) {
    const written = link.getAttribute('href') ?? '';
    if (!URL.canParse(written, location.href) || !/^(?:https?:|\/)/.test(written)) continue;
    const fresh = to(new URL(written, location.href), written);
    if (fresh === written) continue;
    link.setAttribute('href', fresh);
    changed += 1;
  }
  return changed;
}

const isSite = (url: URL): boolean => url.hostname === location.hostname;

export const LINKS: Readonly<Record<string, Change>> = {
  absolute: (stage) => readdressed(stage, (url) => url.href),
  relative: (stage) =>
    readdressed(stage, (url, written) => (isSite(url) ? `${url.pathname}${url.search}${url.hash}` : written)),
  'with tracking': (stage, chance) =>
    readdressed(stage, (url, written) => {
      if (!isSite(url)) return written;
      url.searchParams.set('trk', chance.word());
      return url.href;
    }),
  'of another host of the site': (stage) =>
    readdressed(stage, (url, written) => (isSite(url) ? url.href.replace('://www.', '://m.') : written)),
};

/** "5 g", "3w", "12 hours ago": how long ago, and nothing else. */
const AGO = /^\s*(?:\d+\s?(?:h|g|d|w|s|m|sett\.|ore fa|hours ago|giorni|days)|3w(?: •.*)?|\d+ \p{L}{3,9})\s*$/u;

/** Elements that show when a comment was written: `time`, else the smallest that says it. */
function timesIn(stage: Stage): Element[] {
  const times = [...stage.body.querySelectorAll('time')];
  const told = [...stage.body.querySelectorAll('a, p, span')].filter(
    (one) =>
      one.childElementCount === 0 &&
      AGO.test(one.textContent ?? '') &&
      !stage.words.some((words) => words?.contains(one)),
  );
  return [...times, ...told.filter((one) => one.closest('time') === null)];
}

function replacedTimes(
  stage: Stage,
  how: (time: Element) => void,
  chosen: (time: Element) => boolean = () => true,
): number {
  const times = timesIn(stage).filter(chosen);
  for (const time of times) how(time);
  return times.length;
}

const asText = (time: Element): void => time.replaceWith(time.textContent ?? '');
const asSpan = (time: Element): void => {
  if (time.localName !== 'time') return;
  const span = document.createElement('span');
  span.append(...time.childNodes);
  time.replaceWith(span);
};

export const TIMES: Readonly<Record<string, Change>> = {
  'words of time gone': (stage) => replacedTimes(stage, (time) => time.replaceChildren()),
  'elements gone everywhere': (stage) => replacedTimes(stage, (time) => time.remove()),
  'elements gone here and there': (stage, chance: Chance) =>
    replacedTimes(
      stage,
      (time) => time.remove(),
      () => chance.happens(0.5),
    ),
  'plain text': (stage) => replacedTimes(stage, (time) => (time.localName === 'a' ? null : asText(time))),
  'spans for time': (stage) => replacedTimes(stage, asSpan),
  'other words': (stage) =>
    replacedTimes(stage, (time) => {
      time.textContent = 'vor 5 Tagen';
    }),
  'written as dates': (stage) =>
    replacedTimes(stage, (time) => {
      time.textContent = '14 maggio 2026 alle 10:07';
    }),
};
