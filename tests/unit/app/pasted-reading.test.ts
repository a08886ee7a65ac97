// Knows that pasted comments are judged as those of a page, and how a reading is told, given up and decided upon. Must not know the panel.
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft, History } from '../../../lib/core/register.ts';
import type { Comment } from '../../../lib/core/types.ts';
import type { PageContext } from '../../../lib/messaging/protocol.ts';
import type { PlatformAdapter } from '../../../lib/platforms/types.ts';

const NOBODY: History = { warnings: 0, blocks: 0, warnedAt: [] };
let answers: Record<string, (ask: never) => unknown>;
const asked: { name: string; ask: unknown }[] = [];
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'garbo',
      sendMessage: async ({ name, ask }: { name: string; ask: never }) => {
        asked.push({ name, ask });
        return answers[name]?.(ask);
      },
    },
  },
}));
vi.stubGlobal('innerHeight', 900);
vi.stubGlobal('document', { location: { href: 'https://www.facebook.com/ente/posts/1' } });
const { createPageComments } = await import('../../../lib/app/page-comments.ts');
const { commentOf } = await import('../../../lib/app/pasted-comment.ts');
const { judgedCsv } = await import('../../../lib/app/pasted-export.ts');
const { createReading } = await import('../../../lib/app/pasted-reading.ts');
const { gravityOf } = await import('../../../lib/core/gravity.ts');
const { withScores } = await import('../../../lib/detect/combine.ts');
const { ACTS } = await import('../../../lib/policy/acts/index.ts');
const { DEFAULT_TEMPLATES } = await import('../../../lib/policy/template.ts');
const { maybeWeights } = await import('../../../lib/cli/training/weights-files.ts');

type Reading = Parameters<Parameters<typeof createReading>[2]>[0];

function contextOf(institution: string): PageContext {
  const act = ACTS[institution];
  if (!act) throw new Error(`no act of ${institution}`);
  return { act, accounts: ['ente'], panelOnly: true, directory: [], templates: DEFAULT_TEMPLATES, dismissed: [] };
}

const typed = (text: string, more: { author?: string; post?: string } = {}): Comment =>
  commentOf({ channel: 'facebook', text, author: '', account: '', post: '', date: '', link: '', id: '', ...more })
    .comment;

const pasted = (comments: readonly Comment[]) => ({
  comments: comments.map((comment, index) => ({ line: index + 1, comment })),
  faults: [],
});

const running = () => new AbortController().signal;

beforeEach(() => {
  asked.length = 0;
  answers = {
    'page-context': () => ({ ok: true, value: contextOf('inail') }),
    history: () => ({ ok: true, value: NOBODY }),
    'record-decision': () => ({ ok: true, value: { id: 'made' } }),
  };
});

async function readAll(
  comments: readonly Comment[],
): Promise<{ reading: ReturnType<typeof createReading>; last: () => Reading }> {
  let last: Reading | null = null;
  const reading = createReading(pasted(comments), null, (told) => {
    last = told;
  });
  expect(await reading.run(running())).toEqual({ ok: true, value: null });
  return {
    reading,
    last: () => {
      if (!last) throw new Error('nothing was told');
      return last;
    },
  };
}

describe('pasted and on a page', () => {
  interface Line {
    readonly institution: string;
    readonly post: string;
    readonly comment: string;
    readonly author: string;
  }
  const corpus = ['dev-a', 'dev-f']
    .flatMap((name) =>
      readFileSync(new URL(`../../corpus/${name}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .slice(0, 150),
    )
    .map((line) => JSON.parse(line) as Line); // Cast: the corpus's own format.

  it.each(['inail', 'polimi'])(
    'the same text is judged the same by the act of %s, scores included',
    async (institution) => {
      const weights = maybeWeights();
      if (!weights) throw new Error('no weights');
      const scorer = withScores(weights);
      const context = contextOf(institution);
      answers['page-context'] = () => ({ ok: true, value: context });
      const comments = corpus.map(({ comment, post, author }) => typed(comment, { post, author }));
      const unique = [...new Map(comments.map((comment) => [comment.id, comment])).values()];
      // Cast: the page's comments hold elements as names of what they read.
      const inWindow = () => ({ top: 0, bottom: 40 });
      const elements = unique.map(() => ({ isConnected: true, getBoundingClientRect: inWindow }) as Element);
      // Cast: of an adapter only these are asked for.
      const adapter = {
        find: () => elements,
        seen: () => elements.length,
        read: (element: Element) => ({ ok: true, value: unique[elements.indexOf(element)] }),
        owner: () => null,
      } as unknown as PlatformAdapter;
      const scope = { accounts: new Set(context.accounts), everything: true };
      const page = createPageComments(adapter, context, scope, scorer, running());
      await page.pass(null, async () => undefined);
      const onPage = [...page.entries.values()].filter(({ assessment }) => gravityOf(assessment) !== null);
      expect(onPage.length).toBeGreaterThan(60);
      expect(onPage.length).toBeLessThan(unique.length);

      let last: Reading | null = null;
      const reading = createReading(pasted(unique), scorer, (told) => {
        last = told;
      });
      await reading.run(running());
      const flagged = (last as Reading | null)?.flagged ?? [];
      expect(flagged.map(({ comment, assessment }) => [comment.id, assessment])).toEqual(
        onPage.map(({ comment, assessment }) => [comment.id, assessment]),
      );
    },
  );

  it('a comment of the institution itself is not judged', async () => {
    const { last } = await readAll([typed('Siete dei buffoni', { author: '@ente' }), typed('Siete dei buffoni')]);
    expect(last().flagged.map(({ comment }) => comment.author.key)).toEqual([null]);
  });
});

describe('a reading', () => {
  it('tells how far it is and what it found, and says when only the rules judge', async () => {
    const { last } = await readAll([typed('Grazie mille'), typed('Siete dei buffoni')]);
    expect(last()).toMatchObject({ status: 'done', read: 2, total: 2, rulesOnly: true, historyUnknown: false });
    expect(last().flagged.length).toBe(1);
    expect(last().lines.get(last().flagged[0]?.comment.id ?? '')).toBe(2);
  });

  it('ends where the person gives up, keeps what it found and reads nothing more', async () => {
    const told: Reading[] = [];
    const stop = new AbortController();
    answers.history = () => {
      stop.abort();
      return { ok: true, value: NOBODY };
    };
    const insult = (n: number) => typed(`Siete dei buffoni ${n}`, { author: '@carla.finta' });
    const reading = createReading(pasted([1, 2, 3, 4].map(insult)), null, (state) => told.push(state));
    await reading.run(stop.signal);
    expect(told.at(-1)).toMatchObject({ status: 'given-up', read: 1, total: 4 });
    expect(told.at(-1)?.flagged.length).toBe(1);
  });

  it('fails with what the background says where no institution is chosen', async () => {
    answers['page-context'] = () => ({ ok: false, error: { code: 'not-configured', detail: '' } });
    const reading = createReading(pasted([typed('ciao')]), null, () => undefined);
    expect(await reading.run(running())).toMatchObject({ ok: false, error: { code: 'not-configured' } });
  });

  it('tells that the past of an account is unknown where the register does not open', async () => {
    answers.history = () => ({ ok: false, error: { code: 'storage-blocked', detail: '' } });
    const { last } = await readAll([typed('Siete dei buffoni', { author: '@carla.finta' })]);
    expect(last().historyUnknown).toBe(true);
  });

  it('asks nothing about an author without an account', async () => {
    await readAll([typed('Siete dei buffoni', { author: 'Carla Finta' })]);
    expect(asked.map(({ name }) => name)).toEqual(['page-context']);
  });

  it('goes on after a comment on which Garbo itself fails, and tells its line', async () => {
    const broken = {
      ...typed('Siete dei buffoni'),
      get text(): string {
        throw new Error('a bug');
      },
    };
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { last } = await readAll([broken, typed('Siete dei buffoni')]);
    expect(last()).toMatchObject({ status: 'done', read: 1, faults: [{ line: 1, what: 'not-judged' }] });
    expect(last().flagged.length).toBe(1);
    expect(quiet).toHaveBeenCalledOnce();
    quiet.mockRestore();
  });
});

describe('the list as a file', () => {
  it('tells line, labels, clauses and text, never who wrote it, and nothing that a spreadsheet would run', async () => {
    const { last } = await readAll([typed('Grazie'), typed('=1+1 siete dei buffoni', { author: '@carla.finta' })]);
    const csv = judgedCsv(last().flagged, last().lines);
    const [, row = ''] = csv.split('\r\n');
    expect(row).toMatch(/^"2","facebook","insult","","no","remove-and-warn","Regole di utilizzo, capoverso 6[^"]*",/);
    expect(row).toMatch(/"'=1\+1 siete dei buffoni"$/);
    expect(csv).not.toContain('carla');
  });
});

describe('a decision about a pasted comment', () => {
  it('is recorded by the background, and every row of that account then knows the warning', async () => {
    const [first, second] = [1, 2].map((n) => typed(`Siete dei buffoni ${n}`, { author: '@carla.finta' })) as [
      Comment,
      Comment,
    ];
    const other = typed('Siete dei buffoni', { author: '@ugo.finto' });
    const { reading, last } = await readAll([first, second, other]);
    const warned: History = { warnings: 1, blocks: 0, warnedAt: ['2026-11-28T10:00:00.000Z'] };
    answers.history = ({ authors }: { authors: string[] }) => ({
      ok: true,
      value: authors.includes('carla.finta') ? warned : NOBODY,
    });
    await reading.record(first.id, { kind: 'warning', reason: null, role: null });
    const draft = asked.find(({ name }) => name === 'record-decision')?.ask as Draft;
    expect(draft).toMatchObject({ kind: 'warning', platform: 'facebook', author: 'carla.finta', labels: ['insult'] });
    expect(last().flagged.map(({ assessment }) => assessment.step)).toEqual([
      'remove-and-block',
      'remove-and-block',
      'remove-and-warn',
    ]);
  });

  it('that it is no violation carries neither author nor words, and marks the row', async () => {
    const comment = typed('Siete dei buffoni', { author: '@carla.finta' });
    const { reading, last } = await readAll([comment]);
    await reading.record(comment.id, { kind: 'dismissed', reason: null, role: null });
    expect(asked.at(-1)?.ask).toMatchObject({ kind: 'dismissed', author: null, excerpt: null, evidence: null });
    expect(last().flagged[0]?.dismissed).toBe(true);
  });

  it('to keep the evidence says that the text was not read from a page', async () => {
    const comment = typed('Vi ammazzo tutti');
    const { reading } = await readAll([comment]);
    await reading.record(comment.id, { kind: 'evidence', reason: null, role: null });
    const draft = asked.find(({ name }) => name === 'record-decision')?.ask as Draft;
    expect(draft.reason).toMatch(/non letto da una pagina/);
    expect(draft.evidence?.text).toBe('Vi ammazzo tutti');
  });

  it('that was not recorded changes nothing', async () => {
    const comment = typed('Siete dei buffoni', { author: '@carla.finta' });
    const { reading, last } = await readAll([comment]);
    answers['record-decision'] = () => ({ ok: false, error: { code: 'storage-full', detail: '' } });
    const told = last();
    expect(await reading.record(comment.id, { kind: 'dismissed', reason: null, role: null })).toMatchObject({
      ok: false,
    });
    expect(last()).toBe(told);
  });

  it('is answered with the templates of the institution, the fitting ones first', async () => {
    const comment = typed('Siete dei buffoni', { author: 'Carla Finta' });
    const { reading } = await readAll([comment]);
    const replies = await reading.replies(comment.id);
    expect(replies[0]?.id).toBe('first-warning');
    expect(replies.length).toBe(DEFAULT_TEMPLATES.length);
  });
});
