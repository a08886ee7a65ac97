// Knows a box like LinkedIn's Ember one, on the real Quill 1. Must not know who writes into it.
// @ts-expect-error: Quill 1.3.7 brings no types
import Quill from 'quill1';
import { MENTION, type Mount } from '../engine-list.ts';
import { opsText } from './quill-text.ts';

const Embed = Quill.import('blots/embed');
class Mention extends Embed {
  static blotName = 'mention';
  static tagName = 'A';
  static className = 'ql-mention';
  static create(name: string) {
    // biome-ignore lint/complexity/noThisInStatic: a blot is made by its class's own static `create`
    const node = super.create() as HTMLElement;
    node.textContent = name;
    node.dataset.name = name;
    return node;
  }
  static value(node: HTMLElement) {
    return node.dataset.name;
  }
}
Quill.register(Mention);

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
