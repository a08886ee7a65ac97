// Knows invented decisions for the register's tests. Must not know how they are recorded.
import type { Draft } from '../../../lib/core/register.ts';
import type { RecordingTerms } from '../../../lib/register/append.ts';

export const NOW = new Date('2026-11-24T10:30:00.000Z');
export const TERMS: RecordingTerms = {
  institution: 'inail',
  act: { id: 'inail', version: '2026-11-24' },
  now: NOW,
  warningMonths: 12,
};

export function draft(change: Partial<Draft> = {}): Draft {
  return {
    kind: 'warning',
    platform: 'facebook',
    author: 'carla.finta',
    comment: { id: '7001', permalink: 'https://www.facebook.com/inail/posts/1?comment_id=7001', postId: '1' },
    labels: ['insult'],
    articles: ['regole-6-divieti'],
    excerpt: 'siete dei farabutti',
    reason: null,
    role: null,
    evidence: { text: 'siete dei farabutti', permalink: null, postedAt: null, keptAt: NOW.toISOString() },
    ...change,
  };
}

export const at = (iso: string): RecordingTerms => ({ ...TERMS, now: new Date(iso) });

export function value<T>(result: { ok: true; value: T } | { ok: false; error: { code: string; detail: string } }): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
