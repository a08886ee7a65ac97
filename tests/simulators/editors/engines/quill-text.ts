// Knows how the two Quills' contents read as text. Must not know an editor.

/** Embeds by the name they carry; the line break that always ends a Quill document is not the writer's. */
export function opsText(ops: readonly { insert?: unknown }[]): string {
  const text = ops
    .map(({ insert }) => (typeof insert === 'string' ? insert : String((insert as { mention?: string }).mention ?? '')))
    .join('');
  return text.replace(/\n$/u, '');
}
