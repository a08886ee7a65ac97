// Knows how answers are kept for texts that come again: comments repeat words, and comments under one post repeat the post. Must not know the questions.

/** Asks `make` once for each key; beyond `most` keys all are forgotten, so that no page fills the memory. */
export function remember<Answer>(most: number, make: (key: string) => Answer): (key: string) => Answer {
  const memory = new Map<string, Answer>();
  return (key) => {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    if (memory.size >= most) memory.clear();
    memory.set(key, made);
    return made;
  };
}
