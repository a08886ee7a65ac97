// Knows which page of the editors simulator an address asks for. Must not know what the extension does with it.
import { createRoot } from 'react-dom/client';
import { EditorPage } from './editor-page.tsx';
import { isEngine } from './engine-list.ts';
import { MenuPage } from './menu/menu-page.tsx';
import './page.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const query = new URLSearchParams(location.search);
const engine = query.get('engine') ?? 'lexical-plain';

if (location.pathname.startsWith('/menu')) createRoot(root).render(<MenuPage query={query} />);
else if (isEngine(engine))
  createRoot(root).render(<EditorPage engine={engine} draft={query.get('draft') ?? 'empty'} />);
else root.textContent = `no such engine: ${engine}`;
