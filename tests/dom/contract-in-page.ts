// Knows how every adapter is asked about the page it stands in, its own or not. Must not know what is on the page.
import { type PageReading, readPage } from '../../lib/cli/adapters-in-page.ts';
import { ADAPTERS, adapterFor } from '../../lib/platforms/registry.ts';
import { rangesOf } from '../../lib/platforms/text-map.ts';
import type { PlatformAdapter } from '../../lib/platforms/types.ts';

interface Contract {
  readonly own: PageReading;
  readonly again: PageReading;
  /** Comments that another platform's adapter takes for its own: `x: 3`. */
  readonly others: readonly string[];
  /** What reading, painting and looking for controls did to the page. */
  readonly changes: readonly string[];
  /** Words that would be painted, comment by comment. */
  readonly painted: readonly string[];
}

/** Asks all adapters everything they may be asked. */
export async function readByAll(): Promise<Contract> {
  const changes: string[] = [];
  const note = (records: readonly MutationRecord[]) =>
    changes.push(...records.map(({ type, target }) => `${type} ${target.nodeName}`));
  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  const url = new URL(location.href);
  const adapter = adapterFor(url);
  if (adapter === null) throw new Error(`no adapter for ${url.href}`);
  const own = readPage();
  const painted = askAll(adapter, url);
  const again = readPage();
  const others = ADAPTERS.filter((other) => other !== adapter).flatMap((other) => {
    const taken = other.find(document).filter((element) => other.read(element, url).ok);
    return taken.length > 0 ? [`${other.platform}: ${taken.length}`] : [];
  });
  // Records come after the task in which the page was touched.
  await new Promise((resolve) => setTimeout(resolve, 50));
  note(observer.takeRecords());
  return { own, again, others, changes, painted };
}

/** Everything around each comment. @returns its words where the ranges to paint show them whole, else what they show */
function askAll(adapter: PlatformAdapter, url: URL): string[] {
  adapter.owner(document.documentElement, url);
  return adapter.find(document).map((element) => {
    adapter.owner(element, url);
    adapter.maybeMenuButton(element);
    adapter.maybeReplyButton(element);
    adapter.maybeReplyEditor(element, new Set());
    adapter.maybeExpander(element);
    const map = adapter.textMap(element);
    const anchor = adapter.anchor(element);
    const shown = rangesOf(map, { start: 0, end: map.text.length });
    // Emoji and unwrapped links show something else than the text that stands for them: whole pieces are left out on both sides.
    const plain = map.pieces.filter((piece) => !piece.whole);
    const words = plain.map((piece) => map.text.slice(piece.start, piece.end)).join('');
    const inRanges = plain
      .flatMap((piece) => rangesOf({ text: map.text, pieces: [piece] }, piece).map(String))
      .join('')
      .normalize('NFC');
    const isShown = inRanges === words && shown.length > 0 === (map.text !== '');
    return isShown && (map.text === '' || anchor.contains(map.pieces[0]?.node ?? null)) ? map.text : inRanges;
  });
}
