// Knows how a text is given a short name that stays the same. Must not know what the text is.

/** FNV-1a over UTF-16 units, twice, 64 bits in hex: tells texts apart, hides nothing. */
export function textHash(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x01234567)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
