// Knows one insertion from start to end as a person would check it. Must not know the composer's ways.
import type { Page } from 'playwright-core';
import { bundleForPage } from '../../lib/cli/page-bundle.ts';
import { isolatedWorld, type World } from '../browser/world.ts';
import type { DraftKind, EngineName } from '../simulators/editors/engine-list.ts';

export const ENGINES: readonly EngineName[] = [
  'lexical-plain',
  'lexical-rich',
  'quill1',
  'quill2',
  'tiptap',
  'textarea',
  'youtube',
  'editable-normal',
  'draft',
  'slate',
];

/**
 * Where the caret is before: `never` = the editor has not had it yet, another field has; `all` = the whole draft is selected;
 * `away` = never, and the document itself has no focus: the popup, the panel or another window has it.
 */
export type Focus = 'never' | 'start' | 'all' | 'away';

export interface InsertionCase {
  readonly name: string;
  readonly draft: DraftKind;
  readonly focus: Focus;
  readonly text: string;
}

const SENTENCE = 'Gentile utente, per la Sua pratica può rivolgersi all’ufficio competente. ';

export const TEXTS = {
  line: 'Grazie per la segnalazione: l’ufficio La contatterà.',
  lines:
    'Gentile utente,\nperché il Suo commento è stato rimosso:\n\n«Regole di utilizzo», capoverso 6.\nCordiali saluti',
  emoji: 'Grazie 👩‍👩‍👧‍👦 e benvenuta 🇮🇹 ✅ così',
  url: 'Legga https://www.ente.example/uffici?a=1&b=2#sezione-3 <grazie>',
  long: SENTENCE.repeat(Math.ceil(2000 / SENTENCE.length))
    .slice(0, 1999)
    .concat('.'),
} as const;

/** Engines with a second technique, for the day when the first is no longer taken. */
export const SECOND_WAYS: readonly EngineName[] = [
  'lexical-plain',
  'lexical-rich',
  'quill1',
  'quill2',
  'tiptap',
  'textarea',
  'slate',
];

const ALL: readonly InsertionCase[] = [
  { name: 'empty', draft: 'empty', focus: 'start', text: TEXTS.line },
  { name: 'draft', draft: 'text', focus: 'start', text: TEXTS.lines },
  { name: 'mention', draft: 'mention', focus: 'start', text: TEXTS.lines },
  { name: 'unfocused', draft: 'mention', focus: 'never', text: TEXTS.lines },
  { name: 'document without focus', draft: 'mention', focus: 'away', text: TEXTS.lines },
  { name: 'document without focus, draft', draft: 'text', focus: 'away', text: TEXTS.lines },
  { name: 'everything selected', draft: 'text', focus: 'all', text: TEXTS.lines },
  { name: 'lines with a blank one', draft: 'empty', focus: 'never', text: TEXTS.lines },
  { name: 'emoji', draft: 'empty', focus: 'start', text: TEXTS.emoji },
  { name: 'address', draft: 'mention', focus: 'start', text: TEXTS.url },
  { name: '2,000 characters', draft: 'mention', focus: 'never', text: TEXTS.long },
];

/** What the gate tries of them: an empty box, a draft wholly selected, a mention in an editor never focused. The rest is for the long run. */
const GATE: readonly InsertionCase[] = [
  { name: 'empty', draft: 'empty', focus: 'start', text: `${TEXTS.lines}\n${TEXTS.emoji}` },
  { name: 'everything selected', draft: 'text', focus: 'all', text: TEXTS.lines },
  { name: 'mention, unfocused', draft: 'mention', focus: 'never', text: `${TEXTS.url}\n\n${TEXTS.long}` },
  { name: 'document without focus', draft: 'mention', focus: 'away', text: TEXTS.lines },
];

export const CASES = process.env.SOAK ? ALL : GATE;

/** What happened, to be compared whole with `wanted`. */
export interface Outcome {
  readonly ok: boolean;
  readonly how: string;
  readonly inserted: string;
  readonly sentBefore: number;
  readonly undone: string;
  readonly redone: string;
  readonly sent: readonly string[];
}

export async function runCase(
  page: Page,
  engine: EngineName,
  one: InsertionCase,
): Promise<{ got: Outcome; wanted: Omit<Outcome, 'how'> }> {
  await open(page, engine, one.draft);
  const before = await page.evaluate(() => window.simulator.model());
  await setFocus(page, one.focus);

  const world = await composerIn(page);
  const result = await world.call((text: string) => garbo.insert(text), one.text);
  const inserted = await settledModel(page);
  if (one.focus === 'away') await page.bringToFront();
  const sentBefore = await page.evaluate(() => window.simulator.sent.length);
  await page.keyboard.press('Control+z');
  const undone = await settledModel(page);
  await page.keyboard.press('Control+Shift+z');
  const redone = await settledModel(page);
  // Where redo leaves the caret is each engine's own affair.
  await page.keyboard.press('Control+End');
  await page.keyboard.type('x');
  await settledModel(page);
  await page.click('#send');
  const sent = await page.evaluate(() => window.simulator.sent);

  const expected = before + (before === '' || /\s$/u.test(before) ? '' : ' ') + one.text;
  return {
    got: {
      ok: result.ok,
      how: result.ok ? result.value.how : JSON.stringify(result.error),
      inserted,
      sentBefore,
      undone,
      redone,
      sent,
    },
    wanted: { ok: true, inserted: expected, sentBefore: 0, undone: before, redone: expected, sent: [`${expected}x`] },
  };
}

async function open(page: Page, engine: EngineName, draft: DraftKind): Promise<void> {
  await page.goto(`https://editors.test/?engine=${engine}&draft=${draft}`);
  await page.waitForFunction(() => window.simulator?.ready);
}

async function composerIn(page: Page): Promise<World> {
  const world = await isolatedWorld(page);
  await world.load(await bundleForPage('tests/dom/composer-in-page.ts'));
  return world;
}

/** After an insertion the person goes on typing. @returns what the model then holds */
export async function typeOn(page: Page, engine: EngineName): Promise<string> {
  await open(page, engine, 'mention');
  await (await composerIn(page)).call((text: string) => garbo.insert(text), TEXTS.lines);
  await page.keyboard.type(' e poi');
  return settledModel(page);
}

/** The technique behind the first one, by itself. */
export async function secondWay(page: Page, engine: EngineName): Promise<{ taken: boolean; model: string }> {
  await open(page, engine, 'mention');
  const taken = await (await composerIn(page)).call((text: string) => garbo.secondWay(text), TEXTS.lines);
  return { taken, model: await settledModel(page) };
}

declare const garbo: typeof import('./composer-in-page.ts');

async function setFocus(page: Page, focus: Focus): Promise<void> {
  if (focus === 'away') return takeFocusAway(page);
  if (focus === 'never') return page.focus('#elsewhere');
  await page.click('.box [contenteditable="true"], .box textarea', { position: { x: 4, y: 6 } });
  await page.keyboard.press('Control+Home');
  if (focus === 'all') await page.keyboard.press('Control+a');
  // Slate looks at the caret only every 100 ms.
  await page.waitForTimeout(150);
}

/** Playwright makes every page believe that it has the focus; without that, another tab in front takes it. */
async function takeFocusAway(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
  await session.detach();
  const other =
    page
      .context()
      .pages()
      .find((one) => one !== page) ?? (await page.context().newPage());
  await other.bringToFront();
  if (await page.evaluate(() => document.hasFocus())) throw new Error('the page still has the focus');
}

/** The model once it has stayed the same for 60 ms. */
async function settledModel(page: Page): Promise<string> {
  for (let last: string | null = null; ; ) {
    const now = await page.evaluate(() => window.simulator.model());
    if (now === last) return now;
    last = now;
    await page.waitForTimeout(60);
  }
}
