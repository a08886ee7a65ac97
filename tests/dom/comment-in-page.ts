// Knows what the tests of speakers and of cut texts call in the isolated world. Must not know which platform stands there.
import { openReply } from '../../lib/platforms/composer/open-reply.ts';
import { openText } from '../../lib/platforms/open-text.ts';
import { adapterFor } from '../../lib/platforms/registry.ts';
import type { PlatformAdapter, Speaker } from '../../lib/platforms/types.ts';
import { until } from '../../lib/platforms/wait.ts';

const { signal } = new AbortController();
const PATIENCE_MS = 8000;

function adapter(): PlatformAdapter {
  const found = adapterFor(new URL(location.href));
  if (found === null) throw new Error(`no adapter for ${location.href}`);
  return found;
}

function comment(id: string): Element | null {
  const url = new URL(location.href);
  return (
    adapter()
      .find(document)
      .find((element) => {
        const reading = adapter().read(element, url);
        return reading.ok && reading.value.id === id;
      }) ?? null
  );
}

/** Who would answer this comment, as the page stands and once its reply box is open. */
export async function speakers(id: string): Promise<{ before: Speaker | null; after: Speaker | null }> {
  const element = await until(() => comment(id), PATIENCE_MS, signal);
  if (element === null) throw new Error(`comment ${id} is not on the page`);
  const before = adapter().maybeSpeaker(element);
  const opened = await openReply(adapter(), element, signal);
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.detail}`);
  return { before, after: adapter().maybeSpeaker(element) };
}

interface Words {
  readonly text: string;
  readonly cut: boolean;
}

/** The comment as read before and after "See more"; `how` is "ok" or the failure's code. */
export async function open(id: string): Promise<{ before: Words; after: Words; how: string }> {
  const element = await until(() => comment(id), PATIENCE_MS, signal);
  if (element === null) throw new Error(`comment ${id} is not on the page`);
  const before = wordsOf(id);
  const opened = await openText(adapter(), element, id, signal);
  return { before, after: wordsOf(id), how: opened.ok ? 'ok' : opened.error.code };
}

function wordsOf(id: string): Words {
  const element = comment(id);
  const reading = element && adapter().read(element, new URL(location.href));
  if (!reading?.ok) throw new Error(`comment ${id} cannot be read`);
  return { text: reading.value.text, cut: reading.value.cut };
}
