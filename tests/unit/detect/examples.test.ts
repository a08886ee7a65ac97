// Knows that the examples beside each detector hold against all detectors. Must not know any detector.
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Example } from '../../../lib/detect/detectors/examples.ts';
import { DETECTORS } from '../../../lib/detect/detectors/index.ts';
import { detect } from '../../../lib/detect/index.ts';

const folder = new URL('../../../lib/detect/detectors/', import.meta.url);
const context = (post: string | null) => ({ post, platform: null, lang: null, institution: null });

describe('every detector', { timeout: 60_000 }, () => {
  it('has a file of examples beside it', () => {
    const files = readdirSync(folder);
    for (const { name } of DETECTORS) expect(files, name).toContain(`${name}.examples.ts`);
  });
});

describe.each(DETECTORS.map(({ name }) => name))('examples of %s', { timeout: 60_000 }, (name) => {
  it('are found, and nothing else is, by all detectors together', async () => {
    const { examples } = (await import(`../../../lib/detect/detectors/${name}.examples.ts`)) as {
      examples: readonly Example[];
    };
    expect(examples.length).toBeGreaterThan(0);
    for (const { text, labels, span, post } of examples) {
      const sure = detect(text, context(post ?? null)).filter(({ certainty }) => certainty === 'sure');
      expect([...new Set(sure.map(({ label }) => label))].sort(), text).toEqual([...labels].sort());
      if (span === undefined) continue;
      const own = sure.find(({ detector }) => detector === name);
      expect(own?.quote ?? '', text).toContain(span);
    }
  });
});
