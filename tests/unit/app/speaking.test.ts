// Knows when the person must be warned of the account that would be speaking. Must not know how a page shows it.
import { describe, expect, it } from 'vitest';
import { speakingAs } from '../../../lib/app/speaking.ts';
import type { Act } from '../../../lib/core/act.ts';
import { maybeNameAfter, maybeSpokenName } from '../../../lib/platforms/spoken-name.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';

const inail = ACTS['inail'] as Act;
const polimi = ACTS['polimi'] as Act;
const named = (name: string) => ({ name, key: null });
const whose = (name: string, act = inail, accounts: readonly string[] = [], writtenAs: readonly string[] = []) =>
  speakingAs(named(name), { act, accounts }, writtenAs).whose;

describe('the account that would be speaking', () => {
  it('is the institution’s when its key is one of the own accounts, whatever its name', () => {
    const accounts = ['inail_gov'];
    expect(speakingAs({ name: '@Inail_Gov', key: 'inail_gov' }, { act: inail, accounts }, [])).toEqual({
      whose: 'own',
      name: '@Inail_Gov',
    });
    // A key says more than a name that looks like the institution's.
    expect(speakingAs({ name: 'Inail', key: 'inail_fan' }, { act: inail, accounts }, []).whose).toBe('other');
  });

  it('passes by a name of the institution, by the name in an own address, or by that of an own comment', () => {
    expect(whose('INAIL')).toBe('own');
    expect(whose('Politécnico di Milano', polimi)).toBe('own');
    expect(whose('Inail - Direzione regionale Lazio')).toBe('own');
    expect(whose('Polimi', polimi, ['company/polimi'])).toBe('own');
    expect(whose('Scuola del Design', polimi, [], ['Scuola del Design'])).toBe('own');
  });

  it.each(['Marta Redattrice', 'Inailiana Bianchi', 'Amici di Inail', 'Anti Inail'])('warns of %s', (name) => {
    expect(whose(name)).toBe('other');
  });

  it('says nothing where the page says nothing', () => {
    expect(speakingAs(null, { act: inail, accounts: ['inail'] }, ['Inail'])).toEqual({ whose: 'unknown', name: null });
  });
});

describe('a name in a label', () => {
  it.each([
    ['Photo of Carla Finta', 'Carla Finta'],
    ['Foto di Carla Finta', 'Carla Finta'],
    ['carla.finta’s profile picture', 'carla.finta'],
    ['Inail logo', 'Inail'],
    ['  Carla   Finta ', 'Carla Finta'],
    ['Immagine dell’avatar', null],
    ['Avatar image', null],
    ['', null],
  ])('%j names %j', (label, name) => {
    expect(maybeSpokenName(label)).toBe(name);
  });

  it('stands after the words that say who speaks, and nowhere else', () => {
    const starts = ['commenta come ', 'comment as '];
    expect(maybeNameAfter('Commenta come Politecnico di Milano…', starts)).toBe('Politecnico di Milano');
    expect(maybeNameAfter('Comment as\u00a0INAIL', starts)).toBe('INAIL');
    expect(maybeNameAfter('Rispondi a Carla', starts)).toBeNull();
    expect(maybeNameAfter('Commenta come ', starts)).toBeNull();
    expect(maybeNameAfter(null, starts)).toBeNull();
  });
});
