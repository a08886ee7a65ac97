// Knows how to start Quill 1 or 2 with LinkedIn's attributes and mention. Must not know where it stands on the page.
import Quill2 from 'quill';
import 'quill/dist/quill.core.css';
// @ts-expect-error: Quill 1.3.7 brings no types; it is driven through the same small interface as Quill 2
import Quill1 from 'quill1';

export interface EditorHandle {
  /** Text of the editor's model, a mention by its name; without the line break that Quill always keeps at the end. */
  text(): string;
  clear(): void;
  destroy(): void;
}

interface QuillLike {
  readonly root: HTMLElement;
  getContents(): { ops?: { insert?: unknown }[] };
  setContents(delta: unknown, source?: string): unknown;
  setSelection(index: number, length: number, source?: string): void;
  getLength(): number;
  focus(): void;
  on(event: 'text-change', handler: () => void): unknown;
}

interface QuillClass {
  new (container: HTMLElement, options: object): QuillLike;
  import(name: string): unknown;
  register(blot: unknown, overwrite?: boolean): void;
}

interface EmbedClass {
  new (...args: never[]): object;
  create(value?: unknown): HTMLElement;
}

const ready = new Set<QuillClass>();

function withMention(Quill: QuillClass): QuillClass {
  if (ready.has(Quill)) return Quill;
  ready.add(Quill);
  const Embed = Quill.import('blots/embed') as EmbedClass;
  class Mention extends Embed {
    static blotName = 'mention';
    static tagName = 'a';
    static className = 'ql-mention';
    static override create(value: unknown): HTMLElement {
      // biome-ignore lint/complexity/noThisInStatic: a blot is made by its class's own static `create`
      const node = super.create(value);
      node.setAttribute('data-entity-urn', 'urn:li:fsd_profile:ACoAAfinto');
      node.setAttribute('href', '#');
      node.setAttribute('contenteditable', 'false');
      node.textContent = String(value);
      return node;
    }
    static value(node: HTMLElement): string {
      return node.textContent?.replaceAll('\ufeff', '') ?? '';
    }
  }
  Quill.register(Mention, true);
  return Quill;
}

/** @param mention name with which the editor opens, as a reply does; null for the box under the post */
export function startQuill(
  version: 1 | 2,
  box: HTMLElement,
  labels: { readonly label: string; readonly placeholder: string },
  mention: string | null,
  changed: () => void,
): EditorHandle {
  // Both classes answer to the interface above; their own types differ in parts that are not used here.
  const Quill = withMention((version === 1 ? Quill1 : Quill2) as unknown as QuillClass);
  const quill = new Quill(box, { modules: { toolbar: false }, placeholder: labels.placeholder, formats: ['mention'] });
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('contenteditable', 'true');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', labels.label);
  quill.root.setAttribute('data-placeholder', labels.placeholder);
  if (mention !== null) quill.setContents([{ insert: { mention } }, { insert: ' \n' }], 'api');
  quill.on('text-change', changed);
  if (mention !== null) {
    quill.focus();
    quill.setSelection(quill.getLength() - 1, 0, 'api');
  }
  return {
    text: () =>
      (quill.getContents().ops ?? [])
        .map(({ insert }) =>
          typeof insert === 'string' ? insert : String((insert as { mention?: string }).mention ?? ''),
        )
        .join('')
        .replace(/\n$/, ''),
    clear: () => void quill.setContents([{ insert: '\n' }], 'api'),
    destroy: () => box.replaceChildren(),
  };
}
