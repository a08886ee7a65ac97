// Knows a box like X's: the real Draft.js, on the React it was made for. Must not know who writes into it.
// @ts-expect-error: Draft.js brings no types
import { CompositeDecorator, convertFromRaw, Editor, EditorState } from 'draft-js';
// @ts-expect-error: see above
import { render, unmountComponentAtNode } from 'react-dom17';
// @ts-expect-error: React 17 stands beside the React of the page and brings no types
import { createElement, useState } from 'react17';
import { type Draft, MENTION, type Mount } from '../engine-list.ts';

const decorator = new CompositeDecorator([
  {
    strategy: (block: DraftBlock, found: (start: number, end: number) => void) =>
      block.findEntityRanges((character) => character.getEntity() !== null, found),
    component: ({ children }: { children: unknown }) => createElement('span', { 'data-mention': 'true' }, children),
  },
]);

interface DraftBlock {
  findEntityRanges(
    filter: (character: { getEntity(): string | null }) => boolean,
    found: (start: number, end: number) => void,
  ): void;
}

/** A block for each line. */
function contentOf({ mention, text }: Draft): unknown {
  const blocks = `${mention ? MENTION : ''}${text}`.split('\n').map((line, index) => ({
    key: `block${index}`,
    text: line,
    type: 'unstyled',
    depth: 0,
    inlineStyleRanges: [],
    entityRanges: mention && index === 0 ? [{ offset: 0, length: MENTION.length, key: 0 }] : [],
  }));
  return convertFromRaw({ blocks, entityMap: { 0: { type: 'MENTION', mutability: 'IMMUTABLE', data: {} } } });
}

interface BoxProps {
  first: unknown;
  onChange: (next: unknown) => void;
}

function Box({ first, onChange }: BoxProps) {
  const [editorState, setEditorState] = useState(first);
  const change = (next: unknown): void => {
    setEditorState(next);
    onChange(next);
  };
  return createElement(Editor, { editorState, onChange: change, ariaLabel: 'Post your reply' });
}

export const mount: Mount = (host, options) => {
  let state = EditorState.createWithContent(contentOf(options.draft), decorator);
  const onChange = (next: unknown): void => {
    state = next;
    options.onChange();
  };
  const first = state;
  const redraw = (): void => render(createElement(Box, { first, onChange }), host);
  redraw();
  return {
    model: () => state.getCurrentContent().getPlainText('\n'),
    unmount: () => void unmountComponentAtNode(host),
    redraw,
  };
};
