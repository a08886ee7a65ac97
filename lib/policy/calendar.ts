// Knows when an act says that its channels are staffed, and the public holidays of Italy. Must not know what time it is now.
import type { Calendar } from '../core/act.ts';
import type { Bilingual } from '../core/types.ts';

/** The wall clock at one place. */
interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** ISO, 1 = Monday. */
  readonly weekday: number;
  /** "HH:MM". */
  readonly clock: string;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const ITALY = 'Europe/Rome';

/**
 * By the act's days and hours alone, from `from` (included) to `to` (excluded), local time. Public holidays do not change it, because the
 * acts do not name them: ask `holidayOn` and show the answer as a note.
 */
export function isStaffed(calendar: Calendar, at: Date): boolean {
  const { weekday, clock } = localTime(at, calendar.timeZone);
  return calendar.days.includes(weekday) && clock >= calendar.from && clock < calendar.to;
}

/** The Italian public holiday that falls on this instant in Italy, or null. Law 260/1949 as amended; 4 October since 2026 (law 151/2025). */
export function holidayOn(at: Date): Bilingual | null {
  const { year, month, day } = localTime(at, ITALY);
  const fixed = HOLIDAYS.find((one) => one.month === month && one.day === day && year >= (one.since ?? 0));
  if (fixed) return fixed.name;
  const easter = easterOf(year);
  const today = Date.UTC(year, month - 1, day);
  if (today === easter) return { it: 'Pasqua', en: 'Easter Sunday' };
  if (today === easter + DAY_MS) return { it: 'Lunedì dell’Angelo', en: 'Easter Monday' };
  return null;
}

/** "24/11/2026", the day it was in Italy. */
export function dayOf(at: Date): string {
  const { year, month, day } = localTime(at, ITALY);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

const DAY_MS = 86_400_000;

const HOLIDAYS: readonly { month: number; day: number; since?: number; name: Bilingual }[] = [
  { month: 1, day: 1, name: { it: 'Capodanno', en: 'New Year’s Day' } },
  { month: 1, day: 6, name: { it: 'Epifania', en: 'Epiphany' } },
  { month: 4, day: 25, name: { it: 'Anniversario della Liberazione', en: 'Liberation Day' } },
  { month: 5, day: 1, name: { it: 'Festa del lavoro', en: 'Labour Day' } },
  { month: 6, day: 2, name: { it: 'Festa della Repubblica', en: 'Republic Day' } },
  { month: 8, day: 15, name: { it: 'Assunzione', en: 'Assumption Day' } },
  { month: 10, day: 4, since: 2026, name: { it: 'San Francesco d’Assisi', en: 'Saint Francis of Assisi' } },
  { month: 11, day: 1, name: { it: 'Ognissanti', en: 'All Saints’ Day' } },
  { month: 12, day: 8, name: { it: 'Immacolata Concezione', en: 'Immaculate Conception' } },
  { month: 12, day: 25, name: { it: 'Natale', en: 'Christmas Day' } },
  { month: 12, day: 26, name: { it: 'Santo Stefano', en: 'Saint Stephen’s Day' } },
];

/** `Intl` knows when daylight saving begins and ends; we do not. */
function localTime(at: Date, timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    year: Number(part.year),
    month: Number(part.month),
    day: Number(part.day),
    weekday: WEEKDAYS.indexOf(part.weekday ?? '') + 1,
    clock: `${part.hour}:${part.minute}`,
  };
}

/** Midnight UTC of Easter Sunday, Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1);
}
