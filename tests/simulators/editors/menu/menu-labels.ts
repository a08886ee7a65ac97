// Knows the entries a comment's menu offers in each language. Must not know how the menu is drawn.

export type EntryName = 'copy' | 'hide' | 'delete' | 'block' | 'report';
export type Language = 'it' | 'en';

/** Invented after the guides: what platforms really say to a moderator has not been captured. */
export const LABELS: Readonly<Record<Language, Readonly<Record<EntryName, string>>>> = {
  it: {
    copy: 'Copia link al commento',
    hide: 'Nascondi commento',
    delete: 'Elimina',
    block: 'Blocca Carla Finta',
    report: 'Segnala commento',
  },
  en: {
    copy: 'Copy link to comment',
    hide: 'Hide comment',
    delete: 'Delete',
    block: 'Block Carla Finta',
    report: 'Report comment',
  },
};

/** These ask again before they act; `hide` acts at once. */
export const CONFIRMING: readonly EntryName[] = ['delete', 'block', 'report'];
