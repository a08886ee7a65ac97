// Knows how the name of an account is taken out of a label that says more than the name. Must not know where labels stand.

/** Words around a name in the description of a picture, folded like the label itself. A name alone has none of them. */
const AROUND = [
  /^(?:photo of|profile photo of|foto di|foto del profilo di|logo di|logo of|logo for)\s+(.+)$/iu,
  /^(.+?)(?:[’']s)?\s+(?:profile (?:photo|picture)|logo)$/iu,
] as const;

/** What a picture says where it names nobody. */
const NOBODY =
  /^(?:avatar(?: image)?|immagine (?:dell['’])?avatar|default profile (?:photo|picture)|foto del profilo(?: predefinita)?|profile (?:photo|picture)|logo|foto)$/iu;

/** "Photo of Carla Finta" -> "Carla Finta"; null where nobody is named. */
export function maybeSpokenName(alt: string | null): string | null {
  const said = tidy(alt);
  if (said === '' || NOBODY.test(said)) return null;
  for (const around of AROUND) {
    const name = around.exec(said)?.[1];
    if (name) return name;
  }
  return said;
}

/** "Commenta come Inail…" after "commenta come " -> "Inail"; null where the label does not begin so. */
export function maybeNameAfter(label: string | null, starts: readonly string[]): string | null {
  const said = tidy(label).replace(/\s*(?:…|\.\.\.)$/u, '');
  const start = starts.find((one) => said.toLowerCase().startsWith(one));
  return (start && said.slice(start.length).trim()) || null;
}

const tidy = (text: string | null): string =>
  (text ?? '')
    .normalize('NFC')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim();
