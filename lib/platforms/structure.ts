// Knows how the shape of a page is told without anything that people wrote or are called. Must not know any platform.
import {
  OTHER_ATTRIBUTE,
  OTHER_ELEMENT,
  REPORTED_ATTRIBUTES,
  REPORTED_TAGS,
  REPORTED_VALUES,
  type StructureNode,
} from '../core/technical-report.ts';
import { readSafely } from './read-safely.ts';
import type { PlatformAdapter } from './types.ts';

/** Elements told at most: the report is read by a person before it is saved. */
const MOST_NODES = 1200;
/** Comments of which the surroundings are told: the shape comes again with every one. */
const MOST_COMMENTS = 4;

type Part = NonNullable<StructureNode['is']>;

/** The comments and what holds them, or the page's main part where the adapter finds none. */
export function structureOf(adapter: PlatformAdapter, document: Document, url: URL): StructureNode {
  const comments = adapter.find(document).slice(0, MOST_COMMENTS);
  const parts = new Map<Element, Part>();
  for (const comment of comments) {
    try {
      markParts(parts, adapter, comment, url);
    } catch (error) {
      // A bug of the adapter is what the report may be about.
      console.error(error);
      parts.set(comment, 'unreadable-comment');
    }
  }
  const focus = focusOf(document, comments);
  let left = MOST_NODES;
  const told = (element: Element): StructureNode => {
    left -= 1;
    const { children, cut } = childrenOf(element, () => left > 0, told);
    return {
      ...nodeOf(element, parts.get(element)),
      ...(cut ? { cut } : {}),
      ...(children.length > 0 ? { children } : {}),
    };
  };
  // Everything around the focus, without what stands beside it.
  let node = told(focus);
  for (let box = focus.parentElement; box !== null; box = box.parentElement) {
    node = { ...nodeOf(box, parts.get(box)), children: [node] };
  }
  return node;
}

function markParts(parts: Map<Element, Part>, adapter: PlatformAdapter, comment: Element, url: URL): void {
  parts.set(comment, readSafely(adapter, comment, url).ok ? 'comment' : 'unreadable-comment');
  const words = adapter.textMap(comment).pieces[0]?.node.parentElement;
  const named = [
    ['words', words],
    ['menu-button', adapter.maybeMenuButton(comment)],
    ['reply-button', adapter.maybeReplyButton(comment)],
  ] as const;
  for (const [part, element] of named) if (element && !parts.has(element)) parts.set(element, part);
}

function focusOf(document: Document, comments: readonly Element[]): Element {
  const [first] = comments;
  if (!first) {
    const dialogs = [...document.querySelectorAll('[role="dialog"], dialog[open]')];
    return dialogs.at(-1) ?? document.querySelector('main, [role="main"]') ?? document.body;
  }
  let box: Element = first;
  while (box.parentElement && !comments.every((comment) => box.contains(comment))) box = box.parentElement;
  return box.parentElement ?? box;
}

function childrenOf(element: Element, hasRoom: () => boolean, told: (child: Element) => StructureNode) {
  const children: StructureNode[] = [];
  let last = '';
  for (const child of element.children) {
    if (!hasRoom()) return { children, cut: true as const };
    if (child.localName === 'script' || child.localName === 'style') continue;
    const node = told(child);
    const shape = JSON.stringify(node);
    const before = children.at(-1);
    if (shape === last && before) children[children.length - 1] = { ...before, repeated: (before.repeated ?? 0) + 1 };
    else children.push(node);
    last = shape;
  }
  return { children, cut: undefined };
}

function nodeOf(element: Element, part: Part | undefined): StructureNode {
  const names = new Set<string>();
  const values: Record<string, string> = {};
  for (const { name, value } of element.attributes) {
    names.add(REPORTED_ATTRIBUTES.has(name) ? name : OTHER_ATTRIBUTE);
    if (REPORTED_VALUES[name]?.has(value)) values[name] = value;
  }
  const hasText = [...element.childNodes].some(
    (child) => child.nodeType === 3 && (child.nodeValue ?? '').trim() !== '',
  );
  return {
    tag: REPORTED_TAGS.has(element.localName) ? element.localName : OTHER_ELEMENT,
    ...(part ? { is: part } : {}),
    attributes: [...names].sort(),
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(hasText ? { hasText: true as const } : {}),
  };
}
