// Knows how the page looks, under class names that are made anew at every drawing. Must not know what is drawn.

const LOOKS = {
  bar: 'position:sticky;top:0;z-index:1;display:flex;gap:24px;align-items:center;height:56px;padding:0 24px;background:var(--sheet);border-bottom:1px solid var(--line)',
  brand: 'font-weight:700;font-size:20px;color:var(--accent)',
  column: 'width:min(680px,100%);margin:16px auto;padding:0 8px;display:grid;gap:16px',
  cover:
    'background:var(--sheet);border-radius:8px;padding:24px;font-size:24px;font-weight:700;border-top:96px solid var(--accent)',
  card: 'background:var(--sheet);border:1px solid var(--line);border-radius:8px',
  padded: 'padding:12px 16px',
  author: 'font-weight:600',
  soft: 'color:var(--soft);font-size:13px',
  row: 'display:flex;gap:8px;align-items:flex-start',
  between: 'display:flex;justify-content:space-between;gap:8px;align-items:center',
  actions:
    'display:flex;gap:8px;border-block:1px solid var(--line);margin:8px 0;padding:4px 0;color:var(--soft);font-weight:600;& > *{flex:1;text-align:center;padding:6px}',
  thread: 'padding:4px 0',
  comment: 'padding:4px 0;border-radius:8px;outline-offset:2px',
  bubble: 'background:var(--bubble);border-radius:18px;padding:8px 12px;max-width:520px;overflow-wrap:anywhere',
  greyed: 'background:var(--bubble);border-radius:18px;padding:8px 12px;max-width:520px;opacity:.45',
  avatar: 'width:32px;height:32px;flex:none;display:block;& svg{display:block}',
  dots: 'width:32px;height:32px;border-radius:50%;align-self:center;display:grid;place-items:center;flex:none;&:hover{background:var(--bubble)}&::after{content:"";width:16px;height:4px;background:radial-gradient(circle,var(--soft) 2px,transparent 2px) 0 0/6px 4px}',
  footer: 'display:flex;gap:16px;padding:2px 12px;font-size:12px;font-weight:600;color:var(--soft)',
  replies: 'margin-left:40px',
  badge:
    'display:inline-block;font-size:11px;border:1px solid var(--line);border-radius:4px;padding:0 4px;margin-right:4px;color:var(--soft)',
  link: 'color:var(--accent)',
  more: 'display:inline;font-weight:600',
  sticker: 'width:96px;height:96px;font-size:64px;line-height:96px;text-align:center',
  preview:
    'display:block;border:1px solid var(--line);border-radius:8px;padding:8px 12px;margin:4px 0 4px 12px;max-width:360px',
  veil: 'position:fixed;inset:0;z-index:2;background:rgb(0 0 0 / 55%);display:grid;place-items:center',
  dialog:
    'width:min(700px,96vw);max-height:92vh;background:var(--sheet);border-radius:8px;display:flex;flex-direction:column;overflow:hidden',
  dialogHead:
    'display:flex;justify-content:center;align-items:center;position:relative;padding:16px;border-bottom:1px solid var(--line);font-size:18px;font-weight:700',
  close:
    'position:absolute;right:12px;width:32px;height:32px;border-radius:50%;background:var(--bubble);display:grid;place-items:center;font-size:14px',
  scroller: 'overflow-y:auto;min-height:0;padding:12px 16px',
  box: 'background:var(--bubble);border-radius:18px;padding:8px 12px;margin:4px 0;& [contenteditable]{outline:0;white-space:pre-wrap;min-height:1.35em}',
  boxRow: 'display:flex;gap:8px;align-items:end;& > :first-child{flex:1}',
  send: 'padding:4px 12px;border-radius:14px;background:var(--accent);color:var(--sheet);font-size:13px;font-weight:600;&[aria-disabled=true]{opacity:.4}',
  menu: 'position:absolute;z-index:5;min-width:220px;background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:8px;box-shadow:0 8px 24px rgb(0 0 0 / 25%)',
  entry: 'padding:8px 12px;border-radius:6px;font-weight:600;cursor:pointer;&:hover{background:var(--bubble)}',
  question:
    'position:fixed;inset:0;z-index:6;display:grid;place-items:center;background:rgb(0 0 0 / 45%);& > div{background:var(--sheet);border-radius:8px;padding:24px;min-width:320px}',
  questionRow:
    'display:flex;gap:12px;justify-content:flex-end;margin-top:16px;& > *{padding:8px 16px;border-radius:6px;background:var(--bubble);font-weight:600}',
  chat: 'position:fixed;right:8px;bottom:0;z-index:3;width:236px;background:var(--sheet);border:1px solid var(--line);border-radius:8px 8px 0 0',
  photo: 'display:grid;grid-template-columns:1fr 360px;height:calc(100vh - 56px)',
  picture: 'background:#101418;display:grid;place-items:center;color:#dfe6ec;font-size:20px',
  side: 'background:var(--sheet);overflow-y:auto;padding:16px',
  reel: 'display:grid;grid-template-columns:1fr 420px;min-height:calc(100vh - 56px)',
  unseen: 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)',
  sort: 'display:inline-block;font-weight:600;color:var(--soft);padding:4px 0',
  waiting: 'height:48px;border-radius:8px;margin:8px 0;background:linear-gradient(90deg,var(--bubble),transparent)',
} as const;

export type Look = keyof typeof LOOKS;

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [sheet];
let names = new Map<Look, string>();

const word = (): string => `x${Math.random().toString(36).slice(2, 9)}`;

/** New names for everything; whoever draws after this gets the new ones. */
export function shuffleLooks(): void {
  names = new Map(Object.keys(LOOKS).map((look) => [look as Look, word()]));
  sheet.replaceSync([...names].map(([look, name]) => `.${name}{${LOOKS[look]}}`).join('\n'));
}

/** Class names for now, among some that mean nothing. */
export const look = (...looks: Look[]): string =>
  [word(), ...looks.map((one) => names.get(one) ?? ''), word()].join(' ');

shuffleLooks();
