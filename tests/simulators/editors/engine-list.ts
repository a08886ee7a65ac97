// Knows which editors stand on the page and how each is mounted. Must not know the composer that writes into them.

/** What the test asks an editor: the text its MODEL holds, never what the page shows. */
export interface MountedEditor {
  model(): string;
}

/** Drafts an editor can start with. A mention is the platform's own node for a person, followed by a space. */
export type DraftKind = 'empty' | 'text' | 'mention';

export interface MountOptions {
  readonly draft: DraftKind;
  /** To be called whenever the model may have changed. */
  readonly onChange: () => void;
  /** To be called when the engine takes Enter for "send". */
  readonly onEnter: () => void;
}

export type Mount = (host: HTMLElement, options: MountOptions) => MountedEditor;

export const DRAFT_TEXT = 'Bozza già scritta';
export const MENTION = 'Carla Finta';

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
