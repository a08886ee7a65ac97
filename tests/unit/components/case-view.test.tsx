// Knows what a case must say and must not say. Must not know how it is laid out.
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { FilledReply, ReplyLimit } from '../../../lib/core/replies.ts';
import type { Flagged } from '../../../lib/messaging/protocol.ts';
import { flaggedBy } from './cases.ts';
import { speakItalian } from './spoken.ts';

speakItalian();
const { CaseView } = await import('../../../components/case/case-view.tsx');
const { actOf } = await import('../../../lib/app/surface-material.ts');

const nothing = () => undefined;
const on = {
  page: { show: nothing, insertReply: nothing, openText: nothing, control: nothing },
  chooseReply: nothing,
  draftReply: nothing,
  copyReply: nothing,
  record: nothing,
  notInDanger: nothing,
  history: nothing,
  settings: nothing,
};

function shown(
  institution: 'inail' | 'polimi',
  flagged: Flagged,
  more: {
    replies?: readonly FilledReply[];
    internalContact?: string | null;
    notInDanger?: boolean;
    limit?: ReplyLimit | null;
    /** Null: the comment was pasted. */
    page?: null;
  } = {},
): string {
  const act = actOf(institution);
  if (!act) throw new Error(`no act of ${institution}`);
  return renderToStaticMarkup(
    <CaseView
      flagged={flagged}
      act={act}
      replies={more.replies ?? []}
      warningMonths={12}
      internalContact={more.internalContact ?? null}
      notInDanger={more.notInDanger ?? false}
      chosen={undefined}
      limit={more.limit === null ? null : (more.limit ?? { most: 8000, lengthOf: (text) => text.length })}
      draftOf={() => undefined}
      on={{ ...on, ...('page' in more ? { page: null } : {}) }}
    />,
  );
}

describe('a pasted case', () => {
  const insult = flaggedBy('inail', 'Siete dei buffoni', [{ label: 'insult', words: 'buffoni' }]);
  const replies = [{ ok: true, id: 'thanks', title: 'Grazie', text: 'Gentile', short: { it: 'G', en: 'G' } }] as const;
  const nobody = { ...insult.comment.author, key: null };
  const pasted = { ...insult, present: null, controls: [], comment: { ...insult.comment, author: nobody } };

  it('offers to copy and to record, and nothing that needs a page', () => {
    const html = shown('inail', pasted, { page: null, replies, limit: null });
    for (const there of ['>Copia<', 'Registra: Avvertimento', 'Regole di utilizzo, capoverso 6']) {
      expect(html).toContain(there);
    }
    for (const absent of ['Inserisci nella risposta', 'Mostra nella pagina', 'ora non è nella pagina', 'Apri «']) {
      expect(html).not.toContain(absent);
    }
  });

  it('says that nothing is counted without an account, and asks of a private message whether the clause applies', () => {
    expect(shown('inail', pasted, { page: null })).toContain('Nessun account indicato');
    expect(shown('inail', pasted, { page: null })).not.toContain('se questo è un messaggio privato');
    const known = { ...pasted, comment: { ...insult.comment, platform: 'other' as const } };
    expect(shown('inail', known, { page: null })).not.toContain('Nessun account indicato');
    expect(shown('inail', known, { page: null })).toContain('se questo è un messaggio privato');
  });
});

describe('a case', () => {
  it('quotes the clause letter for letter, with act, place, date and basis', () => {
    const html = shown('inail', flaggedBy('inail', 'Siete dei buffoni', [{ label: 'insult', words: 'buffoni' }]));
    expect(html).toContain(
      'Non sono in alcun caso tollerati insulti, volgarità, offese, minacce, così come forme di pubblicità, spam o promozione di interessi privati o di attività illegali.',
    );
    expect(html).toContain('Documento di social media policy');
    expect(html).toContain('Regole di utilizzo, capoverso 6');
    expect(html).toContain('11 novembre 2016');
    expect(html).toContain('La clausola lo dice espressamente.');
    expect(html).toContain('L’atto prevede la rimozione');
  });

  it('says that PoliMi’s act bears no date, that it allows rather than obliges, and how a clause is read', () => {
    const html = shown('polimi', flaggedBy('polimi', 'Siete dei buffoni', [{ label: 'insult', words: 'buffoni' }]));
    expect(html).toContain('Il testo pubblicato non porta una data');
    expect(html).toContain('L’atto consente la rimozione');
    expect(html).toContain('La clausola si applica per interpretazione:');
  });

  it('paints the words and shows markup in a comment as text', () => {
    const text = '<img src=x onerror=alert(1)> siete dei buffoni';
    const html = shown('inail', flaggedBy('inail', text, [{ label: 'insult', words: 'buffoni' }]));
    expect(html).toMatch(/<mark[^>]*>buffoni/);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).not.toContain('<img');
  });

  it('in a crisis says what to do now and proposes no removal, warning, block or reply', () => {
    const crisis = flaggedBy('inail', 'Non ce la faccio più', [{ label: 'crisis', words: 'Non ce la faccio più' }]);
    const html = shown('inail', crisis, { internalContact: 'Referente di turno' });
    expect(html).toContain('112');
    expect(html).toContain('Referente di turno');
    expect(html).toContain('Conserva la prova');
    expect(html).toContain('Registra: Passaggio ad altri');
    for (const absent of ['Registra: Rimozione', 'Registra: Avvertimento', 'Registra: Blocco', 'Apri «', '<textarea']) {
      expect(html).not.toContain(absent);
    }
    expect(shown('inail', crisis)).toContain('Il referente interno non è ancora indicato');
  });

  it('offers to keep the evidence of a threat before any control of the platform', () => {
    const html = shown('inail', flaggedBy('inail', 'Vi spacco la faccia', [{ label: 'threat', words: 'Vi spacco' }]));
    expect(html.indexOf('Conserva la prova')).toBeGreaterThan(0);
    expect(html.indexOf('Conserva la prova')).toBeLessThan(html.indexOf('Apri «'));
  });

  it('names no crime', () => {
    const all = (['threat', 'defamation', 'illegal-activity', 'discrimination'] as const).map((label) =>
      shown('inail', flaggedBy('inail', 'testo', [{ label }])),
    );
    expect(all.join(' ')).not.toMatch(/\breat[oi]\b|\bart\. \d+ c\.p\.|codice penale|diffamazione aggravata/i);
  });

  it('gives no way to use a reply with a blank and says what is missing', () => {
    const help = flaggedBy('inail', 'La mia pratica è ferma', [{ label: 'assistance-request' }]);
    const replies = [{ ok: false, id: 'redirect-office', title: 'Rinvio', missing: ['office-contact'] }] as const;
    const html = shown('inail', help, { replies });
    expect(html).toContain('manca l’ufficio competente');
    expect(html).not.toContain('Inserisci nella risposta');
  });

  it('chooses the form of a reply that fits the place, and keeps one that is too long from being inserted', () => {
    const insult = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }]);
    const short = { it: 'Testo breve.', en: 'Short text.' };
    const replies = [
      { ok: true, id: 'removal-notice', title: 'Avviso', text: 'Un testo molto lungo.', short },
    ] as const;
    const at = (most: number) => shown('inail', insult, { replies, limit: { most, lengthOf: (text) => text.length } });
    expect(at(21)).toContain('>Un testo molto lungo.</textarea>');
    expect(at(21)).toContain('21 caratteri su 21.');
    expect(at(20)).toContain('>Testo breve.</textarea>');
    expect(at(20)).toContain('Intera: 21 su 20, troppo lunga');
    expect(at(10)).toContain('12 caratteri su 10: 2 di troppo.');
    expect(at(10)).toMatch(/aria-disabled="true"[^>]*>Inserisci nella risposta/);
  });

  it('says who will be speaking, and warns of an account that is not the institution’s', () => {
    const replies = [
      { ok: true, id: 'thanks', title: 'Grazie', text: 'Grazie.', short: { it: 'Grazie.', en: 'Thanks.' } },
    ] as const;
    const said = (speaking: Flagged['speaking']) =>
      shown('inail', flaggedBy('inail', 'Buffoni', [{ label: 'insult' }], { speaking }), { replies });
    expect(said({ whose: 'own', name: 'Inail' })).toContain('Scriverà come: Inail');
    expect(said({ whose: 'other', name: 'Marta R.' })).toContain('Attenzione: scriverà come «Marta R.»');
    expect(said({ whose: 'unknown', name: null })).toContain('La pagina non dice con quale profilo scriverà.');
  });

  it('offers to open a cut text, but not to undo a translation', () => {
    const insult = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }]);
    const cut = (platform: 'facebook' | 'youtube') =>
      shown('inail', { ...insult, comment: { ...insult.comment, platform, cut: true } });
    expect(cut('facebook')).toContain('Apri tutto il testo');
    expect(cut('youtube')).toContain('torni all’originale prima di decidere');
    expect(cut('youtube')).not.toContain('Apri tutto il testo');
  });

  it('tells the warnings in force with their dates, and owns up where the account is unknown', () => {
    const history = { warnings: 1, blocks: 0, warnedAt: ['2026-10-03T08:00:00.000Z'] };
    expect(shown('inail', flaggedBy('inail', 'Buffoni', [{ label: 'insult' }], { history }))).toContain(
      '3 ottobre 2026',
    );
    const insult = flaggedBy('inail', 'Buffoni', [{ label: 'insult' }]);
    const nobody = { ...insult.comment, author: { ...insult.comment.author, key: null } };
    expect(shown('inail', { ...insult, comment: nobody })).toContain('non si sa se ha precedenti');
  });
});
