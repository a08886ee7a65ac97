// Knows when Inail's channels are staffed and which days are holidays. Must not know the present time.
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../lib/core/act.ts';
import { ACTS } from '../../../lib/policy/acts/index.ts';
import { dayOf, holidayOn, isStaffed } from '../../../lib/policy/calendar.ts';

const calendar = ACTS.inail?.calendar as Calendar;

describe('isStaffed', () => {
  it.each([
    ['Monday 09:00 winter', '2026-11-23T08:00:00Z', true],
    ['Monday 08:59 winter', '2026-11-23T07:59:59Z', false],
    ['Friday 18:59 winter', '2026-11-27T17:59:59Z', true],
    ['Friday 19:00 winter', '2026-11-27T18:00:00Z', false],
    ['Saturday', '2026-11-28T10:00:00Z', false],
    ['Sunday', '2026-11-29T10:00:00Z', false],
    ['Monday 09:00 summer', '2026-07-06T07:00:00Z', true],
    ['Monday 08:59 summer', '2026-07-06T06:59:59Z', false],
    ['the Monday after clocks go forward, 09:00', '2026-03-30T07:00:00Z', true],
    ['the Friday before clocks go forward, 08:00', '2026-03-27T07:00:00Z', false],
    ['the Monday after clocks go back, 09:00', '2026-10-26T08:00:00Z', true],
    ['the same UTC hour before they go back is 10:00', '2026-10-23T08:00:00Z', true],
    ['Sunday 23:30 UTC is Monday past midnight in Rome', '2026-11-22T23:30:00Z', false],
  ])('%s', (_name, at, staffed) => {
    expect(isStaffed(calendar, new Date(at))).toBe(staffed);
  });

  it('counts a holiday as the act does: it does not name them', () => {
    expect(isStaffed(calendar, new Date('2026-12-08T10:00:00Z'))).toBe(true);
    expect(holidayOn(new Date('2026-12-08T10:00:00Z'))?.it).toBe('Immacolata Concezione');
  });
});

describe('holidayOn', () => {
  it.each([
    ['2024-03-31', 'Pasqua'],
    ['2024-04-01', 'Lunedì dell’Angelo'],
    ['2025-04-20', 'Pasqua'],
    ['2026-04-05', 'Pasqua'],
    ['2026-04-06', 'Lunedì dell’Angelo'],
    ['2027-03-28', 'Pasqua'],
    ['2038-04-25', 'Anniversario della Liberazione'],
    ['2026-10-04', 'San Francesco d’Assisi'],
  ])('%s is %s', (day, name) => {
    expect(holidayOn(new Date(`${day}T12:00:00Z`))?.it).toBe(name);
  });

  it.each(['2025-10-04', '2026-11-24', '2026-04-07'])('%s is no holiday', (day) => {
    expect(holidayOn(new Date(`${day}T12:00:00Z`))).toBeNull();
  });

  it('goes by the day in Italy', () => {
    expect(holidayOn(new Date('2026-12-24T23:00:00Z'))?.it).toBe('Natale');
    expect(holidayOn(new Date('2026-12-24T22:59:59Z'))).toBeNull();
    expect(dayOf(new Date('2026-12-24T23:00:00Z'))).toBe('25/12/2026');
  });
});
