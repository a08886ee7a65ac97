// Knows how a page without a framework makes its elements. Must not know any platform.

export type Child = Node | string | null;

/** Attributes that are null are left out. */
export function make(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  ...children: Child[]
): HTMLElement {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function svg(path: string, attributes: Readonly<Record<string, string>> = {}): SVGElement {
  const SPACE = 'http://www.w3.org/2000/svg';
  const image = document.createElementNS(SPACE, 'svg');
  image.setAttribute('viewBox', '0 0 24 24');
  for (const [key, value] of Object.entries(attributes)) image.setAttribute(key, value);
  const line = document.createElementNS(SPACE, 'path');
  line.setAttribute('d', path);
  image.append(line);
  return image;
}

/** Class names as platforms generate them: they say nothing and change at every visit. */
export const look = (): string => `r-${Math.random().toString(36).slice(2, 9)}`;
