// Knows invented comments that the discrimination detector must and must not find. Must not hold real ones.
import type { Example } from './examples.ts';

export const examples: readonly Example[] = [
  { text: 'odio gli immigrati', labels: ['discrimination'], span: 'odio gli immigrati' },
  { text: 'I disabili sono una zavorra per tutti', labels: ['discrimination'], span: 'zavorra' },
  { text: 'Gli ebrei non meritano di vivere', labels: ['discrimination', 'threat'], span: 'non meritano' },
  { text: 'Le donne stiano in cucina, non in cantiere', labels: ['discrimination'], span: 'cucina' },
  { text: 'Tornatevene al paese vostro', labels: ['discrimination'], span: 'Tornatevene al paese' },
  {
    text: 'Non sono razzista, ma certa gente non la voglio',
    labels: ['discrimination'],
    span: 'Non sono razzista, ma',
  },
  { text: 'Detesto i capisquadra, soprattutto se sono rumeni', labels: ['discrimination'] },
  { text: 'Incapaci. Del resto sono marocchini', labels: ['discrimination', 'insult'] },
  { text: 'Bisogna sterminarli, questi zingari', labels: ['discrimination', 'threat'] },
  { text: 'Il vostro disprezzo per i disabili è sotto gli occhi di tutti', labels: [] },
  { text: 'Davvero credete che i marocchini siano tutti ladri?', labels: [] },
  { text: 'Smettetela di trattare gli anziani come rifiuti', labels: [] },
  { text: 'Nessun immigrato merita di morire in un cantiere', labels: [] },
  { text: 'Servizio pessimo. Del resto gli stranieri aspettano mesi per un permesso', labels: [] },
  { text: 'I ragazzi autistici sono tutt’altro che stupidi', labels: [] },
  { text: 'Anche la mia collega è musulmana e lavora con noi da anni', labels: [] },
  { text: 'Amo essere gay e sono fiero di studiare qui', labels: [] },
  { text: 'Non odio gli immigrati, sono uno di loro', labels: [] },
  { text: 'Chi scrive che i rom sono feccia dovrebbe vergognarsi', labels: [] },
  { text: 'Le donne in cantiere sono bravissime', labels: [] },
  { text: 'Finocchi gratinati in mensa anche oggi', labels: [] },
  { text: 'Un bicchiere di negroamaro e passa tutto', labels: [] },
];
