// Knows a box to write in with its send button. Must not know which engine stands in the box.
import { useEffect, useRef, useState } from 'react';
import { DRAFTS, type Draft, ENGINE_MOUNTS, type EngineName, type MountedEditor } from './engine-list.ts';
import { atChange, atFocus, type Manner } from './manners.ts';
import { simulator } from './simulator.ts';

const send = (): void => {
  simulator.sent.push(simulator.model());
};

export function EditorPage({ engine, draft }: { engine: EngineName; draft: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [empty, setEmpty] = useState(true);
  const [drawn, setDrawn] = useState(0);

  useEffect(() => {
    if (box.current === null) return;
    const redraw = (): void => setDrawn((times) => times + 1);
    simulator.reset = resetter(box.current, engine, () => setEmpty(simulator.model().trim() === ''), redraw);
    void simulator.reset(DRAFTS[draft] ?? { mention: false, text: '' }, 'plain').then(() => {
      simulator.ready = true;
    });
  }, [engine, draft]);

  return (
    <main>
      <p>
        <label>
          Altro campo <input id="elsewhere" />
        </label>
      </p>
      {drawn % 2 === 0 ? null : <p>La bozza è cambiata</p>}
      <div className="box" ref={box} />
      <button type="button" id="send" disabled={empty} onClick={send}>
        Invia
      </button>
    </main>
  );
}

function resetter(
  box: HTMLElement,
  engine: EngineName,
  takeNote: () => void,
  redrawPage: () => void,
): (draft: Draft, manner: Manner) => Promise<void> {
  let standing: MountedEditor | null = null;
  return async (draft, manner) => {
    const mount = await ENGINE_MOUNTS[engine]();
    standing?.unmount();
    const host = document.createElement('div');
    box.replaceChildren(host);
    const changed = atChange(manner, () => {
      if (!host.isConnected) return;
      redrawPage();
      standing?.redraw?.();
    });
    // Mounting is no change.
    let mounted = false;
    const onChange = (): void => {
      takeNote();
      if (mounted) changed();
    };
    standing = mount(host, { draft, onChange, onEnter: send });
    simulator.model = standing.model;
    // Some engines render, or tell of their first state, in a microtask.
    await Promise.resolve();
    await Promise.resolve();
    mounted = true;
    atFocus(manner, host);
    simulator.sent.length = 0;
    simulator.errors.length = 0;
    takeNote();
  };
}
