// Knows a page with two comments whose menus misbehave as the address asks. Must not know what opens them.
import { useEffect, useState } from 'react';
import { simulator } from '../simulator.ts';
import { CommentMenu } from './comment-menu.tsx';
import type { EntryName, Language } from './menu-labels.ts';

/** `?kind=portal|dropdown|popover&lang=it|en&quirks=hover,rerender,late,stale,ambiguous,missing,dead,keyup` */
export interface MenuSettings {
  readonly kind: string;
  readonly lang: Language;
  readonly quirks: ReadonlySet<string>;
}

export function MenuPage({ query }: { query: URLSearchParams }) {
  const settings: MenuSettings = {
    kind: query.get('kind') ?? 'portal',
    lang: query.get('lang') === 'en' ? 'en' : 'it',
    quirks: new Set((query.get('quirks') ?? '').split(',')),
  };
  const [asking, setAsking] = useState<EntryName | null>(null);
  useEffect(() => {
    simulator.ready = true;
  }, []);
  return (
    <main>
      <Comment id="first" name="Ugo Inventato" settings={settings} ask={setAsking} />
      <div className="filler" />
      <Comment id="second" name="Carla Finta" settings={settings} ask={setAsking} />
      <div className="filler" />
      {asking === null ? null : <Confirm entry={asking} close={() => setAsking(null)} />}
    </main>
  );
}

interface CommentProps {
  readonly id: string;
  readonly name: string;
  readonly settings: MenuSettings;
  readonly ask: (entry: EntryName) => void;
}

function Comment({ id, name, settings, ask }: CommentProps) {
  const [over, setOver] = useState(false);
  const shown = over || !settings.quirks.has('hover');
  return (
    <article className="comment" data-comment={id} onMouseEnter={() => setOver(true)}>
      <p>
        {name}: <span className="text">un commento inventato</span>
      </p>
      {shown ? <CommentMenu id={id} settings={settings} ask={ask} /> : null}
    </article>
  );
}

/** The platform's own question, its dangerous button focused: a key still held would press it. */
function Confirm({ entry, close }: { entry: EntryName; close: () => void }) {
  const confirm = (): void => {
    simulator.presses.push(`${entry}:confirmed`);
    close();
  };
  return (
    <div role="dialog" aria-label="Confermare?" className="menu">
      <button type="button" onClick={close}>
        Annulla
      </button>
      <button type="button" onClick={confirm} ref={(button) => button?.focus()}>
        Conferma
      </button>
    </div>
  );
}
