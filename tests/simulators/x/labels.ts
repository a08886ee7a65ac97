// Knows X's words in both languages (its own texts of July 2025). Must not know where they stand.
import { VIEWER } from './data.ts';

export const LABELS = {
  it: {
    more: 'Altro',
    reply: 'Rispondi',
    showMore: 'Mostra altro',
    moreReplies: 'Mostra altre risposte',
    discover: 'Scopri di più',
    unavailable: 'Questo post non è disponibile.',
    mute: 'Silenzia',
    hide: 'Nascondi risposta',
    block: 'Blocca',
    report: 'Segnala post',
    dsa: 'Segnala contenuti illegali in UE',
    postReply: 'Posta la tua risposta',
    send: 'Rispondi',
    follow: 'Segui',
  },
  en: {
    more: 'More',
    reply: 'Reply',
    showMore: 'Show more',
    moreReplies: 'Show more replies',
    discover: 'Discover more',
    unavailable: 'This post is unavailable.',
    mute: 'Mute',
    hide: 'Hide reply',
    block: 'Block',
    report: 'Report post',
    dsa: 'Report EU illegal content',
    postReply: 'Post your reply',
    send: 'Reply',
    follow: 'Follow',
  },
} as const;

const query = new URLSearchParams(location.search);
export const words = LABELS[query.get('lang') === 'en' ? 'en' : 'it'];
/** Every cell is mounted and nothing moves. */
export const still = query.get('still') === '1';
/** Who is logged in. */
export const viewer = query.get('as') ?? VIEWER;
export const extra = Number(query.get('many') ?? 0);
