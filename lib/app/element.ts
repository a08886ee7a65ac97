// Knows how to build a DOM node from plain values, text only. Must not know what is built: it exists because the content script carries no React.

export interface ElementParts {
  readonly class?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (Node | null)[];
}

/** A node with class, attributes, text (never HTML) and children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: ElementParts = {},
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (parts.class) node.className = parts.class;
  if (parts.text !== undefined) node.textContent = parts.text;
  for (const [name, value] of Object.entries(parts.attributes ?? {})) node.setAttribute(name, value);
  for (const child of parts.children ?? []) if (child) node.append(child);
  return node;
}
