// Knows how an answer that thousands of comments ask for is found once. Must not know any platform.

/**
 * `ask`, with each answer kept until the task ends and never longer: a page changes between tasks, and nodes are recycled.
 * Only for what no press of ours changes.
 */
export function untilTaskEnds<K extends object, V>(ask: (key: K) => V): (key: K) => V {
  let answers: Map<K, V> | null = null;
  return (key) => {
    if (answers === null) {
      answers = new Map();
      queueMicrotask(() => {
        answers = null;
      });
    }
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    answers.set(key, answer);
    return answer;
  };
}
