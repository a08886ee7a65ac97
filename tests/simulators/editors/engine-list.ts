// Knows which editors stand on the page and how each is mounted. Must not know the composer that writes into them.

/** What the test asks an editor: the text its MODEL holds, never what the page shows. */
export interface MountedEditor {
  model(): string;
  /** Takes the editor out of the page with its listeners. */
  unmount(): void;
  /** Renders it again with what it holds, as a page does that has heard of something else. */
  redraw?(): void;
}

/** What an editor starts with: the platform's own node for a person, if any, then text in lines separated by `\n`. */
export interface Draft {
  readonly mention: boolean;
  readonly text: string;
}

export interface MountOptions {
  readonly draft: Draft;
  /** To be called whenever the model may have changed. */
  readonly onChange: () => void;
  /** To be called when the engine takes Enter for "send". */
  readonly onEnter: () => void;
}

export type Mount = (host: HTMLElement, options: MountOptions) => MountedEditor;

export const DRAFT_TEXT = 'Bozza già scritta';
export const MENTION = 'Carla Finta';

/** Drafts an address can ask for by name. A mention is followed by a space. */
export const DRAFTS: Readonly<Record<string, Draft>> = {
  empty: { mention: false, text: '' },
  text: { mention: false, text: DRAFT_TEXT },
  mention: { mention: true, text: ' ' },
};

export const ENGINE_MOUNTS = {
  'lexical-plain': () => import('./engines/lexical-editor.ts').then((module) => module.mountPlain),
  'lexical-rich': () => import('./engines/lexical-editor.ts').then((module) => module.mountRich),
  quill1: () => import('./engines/quill1-editor.ts').then((module) => module.mount),
  quill2: () => import('./engines/quill2-editor.ts').then((module) => module.mount),
  tiptap: () => import('./engines/tiptap-editor.ts').then((module) => module.mount),
  textarea: () => import('./engines/textarea-editor.tsx').then((module) => module.mount),
  youtube: () => import('./engines/editable-element.ts').then((module) => module.mountYoutube),
  'editable-normal': () => import('./engines/editable-element.ts').then((module) => module.mountNormal),
  hostile: () => import('./engines/hostile-editor.ts').then((module) => module.mount),
  draft: () => import('./engines/draft-editor.ts').then((module) => module.mount),
  slate: () => import('./engines/slate-editor.tsx').then((module) => module.mount),
} as const satisfies Record<string, () => Promise<Mount>>;

export type EngineName = keyof typeof ENGINE_MOUNTS;

export const isEngine = (name: string): name is EngineName => name in ENGINE_MOUNTS;
