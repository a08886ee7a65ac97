// Knows the words on the simulated page. Must not know where they stand. Italian ones are inferred but for "Rispondi", the replies and "Carica altri commenti".

const IT = {
  reply: 'Rispondi',
  like: 'Mi piace',
  likes: (count: number) => `Piace a ${count}`,
  picture: (name: string) => `Immagine del profilo di ${name}`,
  showReplies: (count: number) => `Visualizza tutte le ${count} risposte`,
  hideReplies: 'Nascondi tutte le risposte',
  loadMore: 'Carica altri commenti',
  options: 'Altre opzioni',
  commentOptions: 'Opzioni commento',
  add: 'Aggiungi un commento...',
  send: 'Pubblica',
  author: 'Autore',
  profile: 'Profilo',
  entries: { report: 'Segnala', delete: 'Elimina', block: 'Blocca', restrict: 'Limita', cancel: 'Annulla' },
  reasons: ['È spam', 'Incita all’odio', 'Annulla'],
};
type Labels = typeof IT;

const EN: Labels = {
  reply: 'Reply',
  like: 'Like',
  likes: (count) => `${count} likes`,
  picture: (name) => `${name}'s profile picture`,
  showReplies: (count) => `View all ${count} replies`,
  hideReplies: 'Hide all replies',
  loadMore: 'Load more comments',
  options: 'More options',
  commentOptions: 'Comment Options',
  add: 'Add a comment…',
  send: 'Post',
  author: 'Author',
  profile: 'Profile',
  entries: { report: 'Report', delete: 'Delete', block: 'Block', restrict: 'Restrict', cancel: 'Cancel' },
  reasons: ['It’s spam', 'Hate speech', 'Cancel'],
};

export const lang = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'it';
export const labels: Labels = { it: IT, en: EN }[lang];
/** Who is logged in. */
export const viewer = new URLSearchParams(location.search).get('as') ?? 'polimi';
