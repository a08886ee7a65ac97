// Knows a box on the real Slate. Must not know who writes into it.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderElementProps, Slate, withReact } from 'slate-react';
import { type Draft, MENTION, type Mount } from '../engine-list.ts';

type Piece = { type?: string; name?: string; children?: Piece[]; text?: string };

/** A paragraph for each line. */
function contentOf({ mention, text }: Draft): Piece[] {
  const name: Piece = { type: 'mention', name: MENTION, children: [{ text: '' }] };
  return text.split('\n').map((line, index) => ({
    type: 'paragraph',
    children: mention && index === 0 ? [{ text: '' }, name, { text: line }] : [{ text: line }],
  }));
}

function makeEditor() {
  const editor = withHistory(withReact(createEditor()));
  const { isInline, isVoid } = editor;
  editor.isInline = (element) => (element as Piece).type === 'mention' || isInline(element);
  editor.isVoid = (element) => (element as Piece).type === 'mention' || isVoid(element);
  return editor;
}

function Element({ attributes, children, element }: RenderElementProps) {
  const piece = element as Piece;
  if (piece.type !== 'mention') return <div {...attributes}>{children}</div>;
  return (
    <span {...attributes}>
      <span contentEditable={false}>{piece.name}</span>
      {children}
    </span>
  );
}

const textOf = (piece: Piece): string =>
  piece.type === 'mention' ? (piece.name ?? '') : Node.string({ children: [piece] } as unknown as Node);

interface BoxProps {
  editor: ReturnType<typeof makeEditor>;
  draft: Draft;
  onChange: () => void;
}

function Box({ editor, draft, onChange }: BoxProps) {
  // Slate's element types are declared by the application; this one keeps them loose.
  const first = contentOf(draft) as unknown as Descendant[];
  return (
    <Slate editor={editor} initialValue={first} onChange={onChange}>
      <Editable renderElement={Element} aria-label="Scrivi una risposta" />
    </Slate>
  );
}

export const mount: Mount = (host, { draft, onChange }) => {
  const editor = makeEditor();
  // Rendered at once: the page calls itself ready when `mount` returns.
  const root = createRoot(host);
  const redraw = (): void => root.render(<Box editor={editor} draft={draft} onChange={onChange} />);
  flushSync(redraw);
  const blocks = (): Piece[] => editor.children as Piece[];
  return {
    model: () =>
      blocks()
        .map((block) => (block.children ?? []).map(textOf).join(''))
        .join('\n'),
    unmount: () => root.unmount(),
    redraw,
  };
};
