// Knows the look of marks, card and ring inside our closed shadow root. Must not know the page's own look.

/** Colours from Designers Italia's tokens (design-tokens-italia 1.3, BSD-3): blue 0066CC, slate 17324D, red CC334D, amber A66300, green 008055. */
export const OVERLAY_STYLE = `
:host { color-scheme: light dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.layer, .ring, .card {
  --text: #17324d; --soft: #435a70; --ground: #fff; --edge: #d9dadb; --tint: #f2f7fc; --accent: #0066cc; --on-accent: #fff;
  --grave: #b1202f; --office: #0066cc; --doubt: #7a4a00; --calm: #435a70;
  font: 16px/1.5 'Titillium Web', system-ui, sans-serif; color: var(--text);
}
@media (prefers-color-scheme: dark) {
  .layer, .ring, .card {
    --text: #f0f4f8; --soft: #c2cdd8; --ground: #14212e; --edge: #4c6278; --tint: #1e3042; --accent: #6fb3ff; --on-accent: #0b1a29;
    --grave: #ff8a94; --office: #6fb3ff; --doubt: #f5b95f; --calm: #c2cdd8;
  }
}
.seen-through * { pointer-events: none !important; }
/* Moved as a whole, by the compositor: its buttons are neither laid out nor painted anew while the page scrolls. */
.rail { position: absolute; top: 0; left: 0; will-change: transform; }
.mark {
  position: absolute; top: 0; left: 0; width: 28px; height: 28px; padding: 0; pointer-events: auto; cursor: pointer;
  border: 2px solid var(--tone); border-radius: 50%; background: var(--ground); color: var(--tone);
  font: 700 16px/1 'Titillium Web', system-ui, sans-serif; box-shadow: 0 1px 4px rgb(0 0 0 / 0.3);
}
.mark.crisis, .mark.urgent { border-radius: 4px; background: var(--tone); color: var(--ground); }
.mark.look { border-style: dashed; }
.crisis, .urgent, .remove { --tone: var(--grave); }
.redirect { --tone: var(--office); }
.look { --tone: var(--doubt); }
.answer { --tone: var(--calm); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
/* The card takes the focus so that its name is read out; it cannot be pressed, so it shows no ring. */
.card:focus-visible { outline: none; }
.ring {
  position: fixed; top: 0; left: 0; pointer-events: none; border: 3px solid var(--accent); border-radius: 8px;
  box-shadow: 0 0 0 3px var(--ground);
}
.card {
  position: fixed; top: 0; left: 0; width: min(400px, calc(100vw - 24px)); max-height: min(640px, calc(100vh - 24px)); overflow: auto;
  pointer-events: auto; padding: 16px 16px 12px; border: 1px solid var(--edge); border-top: 4px solid var(--tone); border-radius: 8px;
  background: var(--ground); box-shadow: 0 8px 32px rgb(0 0 0 / 0.28); overflow-wrap: anywhere; overscroll-behavior: contain;
}
.head { display: flex; gap: 8px; align-items: start; justify-content: space-between; }
h2 { margin: 0; font-size: 18px; line-height: 1.3; }
h3 { margin: 14px 0 4px; font-size: 14px; color: var(--soft); font-weight: 600; }
p { margin: 4px 0; }
.quote { font-weight: 600; }
blockquote { margin: 6px 0; padding: 8px 12px; border-left: 3px solid var(--accent); background: var(--tint); font-size: 15px; }
.source { font-size: 13px; color: var(--soft); }
.tags { display: flex; flex-wrap: wrap; gap: 6px; padding: 0; margin: 6px 0; list-style: none; }
.tags li { padding: 1px 8px; border: 1px solid var(--edge); border-radius: 12px; font-size: 13px; }
.step { padding: 8px 12px; border-radius: 4px; background: var(--tint); }
.row { display: flex; flex-wrap: wrap; gap: 8px; margin: 6px 0; }
button.action, select, textarea, input {
  font: inherit; font-size: 15px; color: var(--text); background: var(--ground); border: 1px solid var(--soft); border-radius: 4px;
}
button.action { min-height: 36px; padding: 4px 12px; cursor: pointer; font-weight: 600; color: var(--accent); border-color: var(--accent); }
button.action.main { background: var(--accent); color: var(--on-accent); }
button.action:disabled { cursor: default; color: var(--soft); border-color: var(--edge); background: var(--tint); }
button.close { width: 36px; height: 36px; flex: none; padding: 0; border: 0; background: none; color: inherit; font-size: 22px; cursor: pointer; }
select, textarea, input { width: 100%; padding: 6px 8px; }
textarea { min-height: 140px; resize: vertical; }
textarea[readonly] { min-height: 72px; background: var(--tint); }
.field { margin-bottom: 8px; }
label { display: block; font-size: 14px; margin: 6px 0 2px; }
.speaking { font-size: 14px; }
.speaking.warned { padding: 6px 10px; border-left: 4px solid var(--doubt); background: var(--tint); font-weight: 600; }
.status { min-height: 24px; font-weight: 600; }
.problem, .status.problem { color: var(--grave); }
.urgentbox { padding: 8px 12px; border: 2px solid var(--grave); border-radius: 4px; }
.orphan {
  position: fixed; right: 16px; bottom: 16px; display: flex; gap: 8px; align-items: center; max-width: calc(100vw - 32px);
  pointer-events: auto; padding: 4px 4px 4px 16px; border: 1px solid var(--edge); border-left: 4px solid var(--accent); border-radius: 8px;
  background: var(--ground); box-shadow: 0 4px 16px rgb(0 0 0 / 0.28);
}
@media (forced-colors: active) {
  .mark, .card, .orphan, button.action, .ring { border-color: CanvasText; }
  .mark, button.action { forced-color-adjust: auto; background: ButtonFace; color: ButtonText; }
}
`;
