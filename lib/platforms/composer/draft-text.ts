// Knows how to read what an editor shows, line by line. Must not know which engine drew it, and changes nothing.
import { isField } from './engine.ts';

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);
/**
 * Stands for white space that the style collapses, until the line is whole. Private use, not a noncharacter: Chromium refuses a
 * content script that holds one ("isn't UTF-8 encoded", November 2026).
 */
const SOFT = '\ue000';
/** A line break that only holds an empty line open, if it comes last. */
const BREAK = '\n';

/**
 * The editor's text: one line per block or `<br>`, joined by `\n`; mentions as displayed, images by their `alt`.
 * `innerText` will not do: it doubles the breaks between paragraphs.
 */
export function readDraft(editor: HTMLElement): string {
  return foldDraft(isField(editor) ? editor.value : linesOf(editor).join('\n'));
}

/** What drafts are compared by: NFC, `\n`, no zero-width fillers, no-break space as space. */
export function foldDraft(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\u200b\ufeff]/gu, '')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC');
}

function linesOf(container: Element): string[] {
  const lines: string[] = [];
  let inline = '';
  let open = false;
  const flush = (): void => {
    const shown = tidy(inline);
    // White space of the source between two blocks shows nothing.
    if (open && !(shown === '' && inline.includes(SOFT))) lines.push(...shown.split(BREAK));
    inline = '';
    open = false;
  };
  let blocks = false;
  for (const child of container.childNodes) {
    if (isBlock(child)) {
      flush();
      lines.push(...linesOf(child));
      blocks = true;
    } else if (child.nodeType !== Node.COMMENT_NODE) {
      inline += inlineText(child);
      open = true;
    }
  }
  flush();
  return lines.length === 0 && !blocks ? [''] : lines;
}

/** A mention is one piece of its line, whatever it is made of. */
function isBlock(node: Node): node is Element {
  if (!(node instanceof Element) || isAtom(node)) return false;
  return BLOCKS.has(node.localName) || node.querySelector('p, div, li') !== null;
}

export const isAtom = (node: Element): boolean => node.getAttribute('contenteditable') === 'false';

function inlineText(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return soften(node.nodeValue ?? '', node.parentElement);
  if (!(node instanceof Element) || node.hasAttribute('data-slate-placeholder')) return '';
  if (node.localName === 'br') return BREAK;
  if (node.localName === 'img') return node.getAttribute('alt') ?? '';
  return [...node.childNodes].map(inlineText).join('');
}

function soften(text: string, parent: Element | null): string {
  const space = parent === null ? 'normal' : getComputedStyle(parent).whiteSpace;
  if (/pre|break-spaces/u.test(space)) return text;
  return text.replace(/[ \t\n\r\f]+/gu, SOFT);
}

/** As displayed: the last break of a block shows no line of its own; soft space is one space, and none at the ends of a line. */
function tidy(inline: string): string {
  return inline
    .replace(/\n(?=\ue000*$)/u, '')
    .replace(/\ue000+/gu, SOFT)
    .replace(/^\ue000|\ue000$|\ue000(?=\n)|(?<=\n)\ue000/gu, '')
    .replaceAll(SOFT, ' ');
}
