// Knows a box like X's: the real Draft.js, on the React it was made for. Must not know who writes into it.
// @ts-expect-error: Draft.js brings no types
import { CompositeDecorator, ContentState, convertFromRaw, Editor, EditorState } from 'draft-js';
// @ts-expect-error: see above
import { render } from 'react-dom17';
// @ts-expect-error: React 17 stands beside the React of the page and brings no types
import { createElement, useState } from 'react17';
import { DRAFT_TEXT, MENTION, type Mount, type MountOptions } from '../engine-list.ts';

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

function contentOf(draft: MountOptions['draft']): unknown {
  if (draft === 'empty') return ContentState.createFromText('');
  if (draft === 'text') return ContentState.createFromText(DRAFT_TEXT);
  const entityRanges = [{ offset: 0, length: MENTION.length, key: 0 }];
  const block = { key: 'a', text: `${MENTION} `, type: 'unstyled', depth: 0, inlineStyleRanges: [], entityRanges };
  return convertFromRaw({
    blocks: [block],
    entityMap: { 0: { type: 'MENTION', mutability: 'IMMUTABLE', data: {} } },
  });
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
  render(createElement(Box, { first: state, onChange }), host);
  return { model: () => state.getCurrentContent().getPlainText('\n') };
};
