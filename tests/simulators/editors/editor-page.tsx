// Knows a box to write in with its send button. Must not know which engine stands in the box.
import { useEffect, useRef, useState } from 'react';
import { type DraftKind, ENGINE_MOUNTS, type EngineName } from './engine-list.ts';
import { simulator } from './simulator.ts';

const send = (): void => {
  simulator.sent.push(simulator.model());
};

export function EditorPage({ engine, draft }: { engine: EngineName; draft: string }) {
  const host = useRef<HTMLDivElement>(null);
  const [empty, setEmpty] = useState(true);

  useEffect(() => {
    const box = host.current;
    if (box === null || box.childElementCount > 0) return;
    const onChange = () => setEmpty(simulator.model().trim() === '');
    void ENGINE_MOUNTS[engine]().then((mount) => {
      const kind: DraftKind = draft === 'text' || draft === 'mention' ? draft : 'empty';
      const editor = mount(box, { draft: kind, onChange, onEnter: send });
      simulator.model = editor.model;
      simulator.ready = true;
      onChange();
    });
  }, [engine, draft]);

  return (
    <main>
      <p>
        <label>
          Altro campo <input id="elsewhere" />
        </label>
      </p>
      <div className="box" ref={host} />
      <button type="button" id="send" disabled={empty} onClick={send}>
        Invia
      </button>
    </main>
  );
}
