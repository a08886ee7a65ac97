// Knows invented comments that the political detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: "Alle regionali votate Fratelli d'Italia", labels: ['political'], span: 'votate' },
  { text: 'Mettete una croce sul simbolo e scrivete BRAMBILLA', labels: ['political'], span: 'croce sul simbolo' },
  { text: 'La legge sulla sicurezza andrebbe riscritta, lo dico da operaio', labels: [] },
  { text: "La sede di Santa Croce sull'Arno è chiusa", labels: [] },
];
