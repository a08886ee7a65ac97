// Knows the switches of the simulated page and YouTube's words. Must not know the markup.

const query = new URLSearchParams(location.search);
/** Everything is there from the start. */
export const still = query.get('still') === '1';
/** Before 2024 a comment was a `ytd-comment-renderer`. */
export const old = query.get('old') === '1';
/** Which channel is active; "" where the page shows a picture and no name. */
export const speaks = query.get('as') ?? 'Inail';
/** Comments more under each video. */
export const extra = Number(query.get('many') ?? 0);
/** Replies as threads in threads, else in one flat list. */
export const threaded = query.get('replies') === 'threaded';

const WORDS = {
  it: {
    reply: 'Rispondi',
    menu: 'Menu azioni',
    pin: 'Fissa',
    remove: 'Rimuovi',
    report: 'Segnala',
    hide: 'Nascondi utente dal canale',
    placeholder: 'Aggiungi una risposta...',
    cancel: 'Annulla',
    more: 'Leggi tutto',
    ago: '12 ore fa',
  },
  en: {
    reply: 'Reply',
    menu: 'Action menu',
    pin: 'Pin',
    remove: 'Remove',
    report: 'Report',
    hide: 'Hide user from channel',
    placeholder: 'Add a reply...',
    cancel: 'Cancel',
    more: 'Read more',
    ago: '12 hours ago',
  },
} as const;
export const words = WORDS[query.get('lang') === 'en' ? 'en' : 'it'];
