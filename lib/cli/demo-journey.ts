// Knows the journey that shows what the extension is for: flag, clause, reply, control, warning, on both simulated sites. Must not know how any step is made.
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Chromium } from '../../tests/browser/chromium.ts';
import {
  askTab,
  eventually,
  type ModeratedPage,
  openModerated,
  prepareDesk,
  registerEvents,
  showCard,
} from '../../tests/e2e/editor-desk.ts';
import type { Flagged, PageState } from '../messaging/protocol.ts';

export interface Stop {
  readonly title: string;
  readonly institution: 'inail' | 'polimi';
  readonly address: string;
  /** A word of the comment that is dealt with. */
  readonly words: string;
  /** The platform's control that is opened. */
  readonly control: string;
}

/** Both institutions, both sites; LinkedIn with its marks on, as a person may choose there. */
export const STOPS: readonly Stop[] = [
  {
    title: 'Facebook, una pagina dell’INAIL (simulata)',
    institution: 'inail',
    address: 'https://www.facebook.com/inail/posts/pfbid0InailBando?still=1',
    words: 'buffoni incompetenti',
    control: 'Elimina',
  },
  {
    title: 'LinkedIn, una pagina del Politecnico di Milano (simulata)',
    institution: 'polimi',
    address: 'https://www.linkedin.com/company/polimi/?still=1',
    words: 'vi aspetto fuori',
    control: 'Segnala',
  },
];

/** What the simulated platforms tell of themselves: nothing may have been sent or pressed for the person. */
interface PlatformReport {
  readonly sent: readonly unknown[];
  readonly pressed: readonly unknown[];
}

export interface JourneyOutcome {
  readonly step: string;
  /** Null when it went well, else why not. */
  readonly problem: string | null;
}

/** @param shots folder for the screenshots @param say one line a time, for the person */
export async function runJourney(
  browser: Chromium,
  shots: string,
  say: (line: string) => void,
): Promise<JourneyOutcome[]> {
  const outcomes: JourneyOutcome[] = [];
  for (const [at, stop] of STOPS.entries()) {
    say(`\n${at + 1}. ${stop.title}`);
    outcomes.push(...(await visit(browser, stop, join(shots, `${at + 1}-${stop.institution}`), say)));
  }
  outcomes.push(await showRegister(browser, join(shots, `${STOPS.length + 1}-registro.png`), say));
  return outcomes;
}

async function visit(
  browser: Chromium,
  stop: Stop,
  shot: string,
  say: (line: string) => void,
): Promise<JourneyOutcome[]> {
  const outcomes: JourneyOutcome[] = [];
  const step = async (name: string, work: () => Promise<string>): Promise<boolean> => {
    try {
      say(`   ${await work()}`);
      outcomes.push({ step: `${stop.title}: ${name}`, problem: null });
      return true;
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      say(`   NON RIUSCITO, ${name}: ${problem}`);
      outcomes.push({ step: `${stop.title}: ${name}`, problem });
      return false;
    }
  };
  await prepareDesk(browser, { institution: stop.institution, panelOnly: { linkedin: false } });
  let on: ModeratedPage | null = null;
  let chosen: Flagged | null = null;
  const seen = await step('leggere e segnalare', async () => {
    on = await openModerated(browser, stop.address);
    const { health, flagged } = (await askTab(browser, on.page, 'page-state')) as PageState;
    chosen = flagged.find((one) => one.comment.text.includes(stop.words)) ?? null;
    if (!chosen) throw new Error(`il commento con «${stop.words}» non è stato segnalato`);
    await on.page.screenshot({ path: `${shot}-a-segnalati.png` });
    const lines = flagged.map((one) => `\n     - ${summaryOf(one)}`).join('');
    return `Commenti letti: ${health.read}, segnalati: ${flagged.length}.${lines}`;
  });
  // Cast: assigned in the step above, which the compiler does not follow.
  if (seen) await dealWith(browser, on as unknown as ModeratedPage, chosen as unknown as Flagged, stop, shot, step);
  await (on as ModeratedPage | null)?.page.close();
  return outcomes;
}

const summaryOf = ({ comment, assessment }: Flagged): string => {
  const [finding] = assessment.findings;
  const cited = finding?.article ? ` (${finding.article.locator})` : '';
  return `«${comment.text.replaceAll(/\s+/g, ' ').slice(0, 70)}» -> ${finding?.label ?? '?'}${cited}`;
};

type Step = (name: string, work: () => Promise<string>) => Promise<boolean>;

async function dealWith(
  browser: Chromium,
  on: ModeratedPage,
  chosen: Flagged,
  stop: Stop,
  shot: string,
  step: Step,
): Promise<void> {
  const { id } = chosen.comment;
  const quote = chosen.assessment.findings.find((finding) => finding.article)?.article?.quote ?? '';
  await step('citare la clausola', async () => {
    const card = await showCard(browser, on, id);
    if (!quote || !unfolded(card).includes(unfolded(quote)))
      throw new Error('la scheda non riporta la clausola alla lettera');
    await on.page.screenshot({ path: `${shot}-b-scheda.png` });
    return `La scheda cita la clausola: «${quote}»`;
  });
  await step('inserire la risposta', async () => {
    await on.overlay.press('Inserisci nella risposta');
    await eventually('il testo nella casella', async () => (await on.overlay.cardText())?.includes('lo invii Lei'));
    await on.page.screenshot({ path: `${shot}-c-risposta.png` });
    await nothingDone(on.page, 'sent');
    return 'La risposta è nella casella della piattaforma, non inviata.';
  });
  await step('aprire il comando', async () => {
    await showCard(browser, on, id);
    await on.overlay.press(new RegExp(`^${stop.control}$`));
    await eventually('il menu aperto', async () => (await on.overlay.cardText())?.includes('prema Lei'));
    await on.page.screenshot({ path: `${shot}-d-comando.png` });
    await nothingDone(on.page, 'pressed');
    return `Il menu della piattaforma è aperto alla voce «${stop.control}»: l’ultimo clic resta alla persona.`;
  });
  await step('registrare l’avvertimento', async () => {
    const before = (await registerEvents(browser)).length;
    await on.page.keyboard.press('Escape');
    await showCard(browser, on, id);
    await on.overlay.press(/Registra.*Avvertimento/);
    await eventually('la registrazione', async () => (await on.overlay.cardText())?.includes('Registrato'));
    const events = await registerEvents(browser);
    if (events.length !== before + 1) throw new Error(`eventi nel registro: ${events.length}, attesi ${before + 1}`);
    return 'L’avvertimento è nel registro di questo computer.';
  });
}

/** As the eye reads it: a line break of the layout is a space. */
const unfolded = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

async function nothingDone(page: Page, what: keyof PlatformReport): Promise<void> {
  // Cast: the simulators put their report there.
  const report = await page.evaluate(() => (window as unknown as { simulator: PlatformReport }).simulator);
  if (report[what].length > 0) throw new Error(`la piattaforma ha ricevuto qualcosa (${what}) senza la persona`);
}

async function showRegister(browser: Chromium, shot: string, say: (line: string) => void): Promise<JourneyOutcome> {
  const step = 'Registro';
  try {
    const events = await registerEvents(browser);
    const panel = await browser.openSurface('sidepanel');
    await panel.setViewportSize({ width: 460, height: 900 });
    await panel
      .getByRole('tab', { name: 'Registro' })
      .or(panel.getByRole('button', { name: 'Registro' }))
      .first()
      .click();
    await eventually('il registro sullo schermo', () =>
      panel.evaluate(() => document.body.innerText.includes('vvertimento')),
    );
    await panel.screenshot({ path: shot });
    say(`\nRegistro: ${events.length} eventi (${events.map((event) => event.kind).join(', ')}).`);
    return { step, problem: null };
  } catch (error) {
    return { step, problem: error instanceof Error ? error.message : String(error) };
  }
}
