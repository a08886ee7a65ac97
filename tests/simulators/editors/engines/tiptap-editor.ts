// Knows a box like LinkedIn's SDUI one, on the real TipTap. Must not know who writes into it.
import { Editor, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { type Draft, MENTION, type Mount } from '../engine-list.ts';

const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]', getAttrs: (node) => ({ label: node.textContent }) }],
  renderHTML: ({ node }) => ['span', { 'data-type': 'mention', contenteditable: 'false' }, node.attrs.label],
});

/** A paragraph for each line. */
function contentOf({ mention, text }: Draft) {
  const name = { type: 'mention', attrs: { label: MENTION } };
  const content = text.split('\n').map((line, index) => ({
    type: 'paragraph',
    content: [...(mention && index === 0 ? [name] : []), ...(line === '' ? [] : [{ type: 'text', text: line }])],
  }));
  return { type: 'doc', content };
}

export const mount: Mount = (host, options) => {
  const wrapper = document.createElement('div');
  wrapper.dataset.testid = 'ui-core-tiptap-text-editor-wrapper';
  host.append(wrapper);
  const editor = new Editor({
    element: wrapper,
    extensions: [StarterKit, Mention],
    content: contentOf(options.draft),
    editorProps: { attributes: { role: 'textbox', 'aria-label': 'Text editor for creating comment' } },
    onUpdate: options.onChange,
  });
  const leafText = (leaf: { type: { name: string }; attrs: Record<string, unknown> }): string =>
    leaf.type.name === 'mention' ? String(leaf.attrs.label) : leaf.type.name === 'hardBreak' ? '\n' : '';
  return {
    model: () => editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n', leafText),
    unmount: () => editor.destroy(),
  };
};
