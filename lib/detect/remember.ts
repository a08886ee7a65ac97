// Knows how answers are kept for texts that come again: comments repeat words, and comments under one post repeat the post. Must not know the questions.

/** Asks `make` once for each key. At most `most` answers are kept: those not asked for lately go, half of them at a time, so that no page fills the memory. */
export function remember<Answer>(most: number, make: (key: string) => Answer): (key: string) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const old = older.get(key);
    const answer = old === undefined ? make(key) : old;
    if (recent.size >= most / 2) [older, recent] = [recent, new Map()];
    recent.set(key, answer);
    return answer;
  };
}
