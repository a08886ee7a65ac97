// Knows how to start TipTap with LinkedIn's attributes and mention chip. Must not know where it stands on the page.
import { Editor, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import type { EditorHandle } from './quill-editor.ts';

const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]', getAttrs: (node) => ({ label: node.textContent }) }],
  renderHTML: ({ node }) => ['span', { 'data-type': 'mention', contenteditable: 'false' }, String(node.attrs.label)],
  renderText: ({ node }) => String(node.attrs.label),
});

/** @param mention name with which the editor opens, as a reply does; null for the box under the post */
export function startTipTap(
  box: HTMLElement,
  label: string,
  mention: string | null,
  changed: () => void,
): EditorHandle {
  const editor = new Editor({
    element: box,
    extensions: [StarterKit, Mention],
    editorProps: { attributes: { role: 'textbox', 'aria-label': label } },
    content:
      mention === null
        ? ''
        : {
            type: 'doc',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'mention', attrs: { label: mention } },
                  { type: 'text', text: ' ' },
                ],
              },
            ],
          },
    autofocus: mention === null ? false : 'end',
    onUpdate: changed,
  });
  return {
    text: () => editor.getText({ blockSeparator: '\n' }),
    clear: () => void editor.commands.setContent(''),
    destroy: () => editor.destroy(),
  };
}
