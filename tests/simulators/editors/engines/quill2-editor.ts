// Knows a box on the real Quill 2. Must not know who writes into it.
import Quill from 'quill';
import { MENTION, type Mount } from '../engine-list.ts';
import { opsText } from './quill-text.ts';

interface Blot {
  new (): object;
  create(): HTMLElement;
}
// Quill's registry gives blots untyped.
const Embed = Quill.import('blots/embed') as unknown as Blot;
class Mention extends Embed {
  static blotName = 'mention';
  static tagName = 'A';
  static className = 'ql-mention';
  static override create(name?: string): HTMLElement {
    // biome-ignore lint/complexity/noThisInStatic: a blot is made by its class's own static `create`
    const node = super.create();
    node.textContent = name ?? '';
    node.dataset.name = name ?? '';
    return node;
  }
  static value(node: HTMLElement) {
    return node.dataset.name;
  }
}
Quill.register('formats/mention', Mention as never);

export const mount: Mount = (host, options) => {
  const box = document.createElement('div');
  host.append(box);
  const quill = new Quill(box, { formats: ['mention'] });
  const { mention, text } = options.draft;
  quill.setContents([...(mention ? [{ insert: { mention: MENTION } }] : []), { insert: `${text}\n` }]);
  quill.history.clear();
  quill.on('text-change', options.onChange);
  return { model: () => opsText(quill.getContents().ops), unmount: () => box.remove() };
};
