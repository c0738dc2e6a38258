/** The palette on a dark page. */
const DARK = `
  color-scheme: dark;
  --paper: #1c2024;
  --raised: #262b31;
  --ink: #eef1f4;
  --quiet: #b3bcc6;
  --line: #434b54;
  --accent: #6fd3b4;
  --on-accent: #08231b;
  --error: #ff9b92;
  --warning: #f5b95c;
  --suggestion: #8fc4ff;
  --info: #b3bcc6;
  --ok: #7fdca4;
`;

/** All styles of the interface, within our shadow root. Sizes in px: the site's root font size is not ours. */
export const STYLES = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 !important;
  width: auto !important;
  height: auto !important;
  display: block !important;
  pointer-events: none !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
:host::backdrop { display: none !important; }
.stage {
  color-scheme: light;
  --paper: #ffffff;
  --raised: #f4f6f8;
  --ink: #14181d;
  --quiet: #4c5661;
  --line: #d3d9e0;
  --accent: #0b5f4a;
  --on-accent: #ffffff;
  --error: #b3261e;
  --warning: #8a5300;
  --suggestion: #0a58a8;
  --info: #4c5661;
  --ok: #0b6b3a;
  font: 14px/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif;
  color: var(--ink);
  direction: ltr;
  text-align: start;
}
@media (prefers-color-scheme: dark) {
  .stage:not([data-theme]) {${DARK}}
}
.stage[data-theme="dark"] {${DARK}}
* { box-sizing: border-box; }
button { font: inherit; color: inherit; cursor: pointer; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.badge-place, .panel, .card { position: fixed; left: 0; top: 0; pointer-events: auto; visibility: hidden; }
.badge-place { width: max-content; }
.badge {
  display: grid;
  place-items: center;
  min-width: 28px;
  height: 28px;
  padding: 0 7px;
  border: 2px solid var(--badge, var(--ok));
  border-radius: 14px;
  background: var(--paper);
  color: var(--badge, var(--ok));
  font-weight: 700;
  font-size: 13px;
  line-height: 1;
  box-shadow: 0 1px 4px rgb(0 0 0 / 25%);
}
.badge[data-severity="error"] { --badge: var(--error); }
.badge[data-severity="warning"] { --badge: var(--warning); }
.badge[data-severity="suggestion"] { --badge: var(--suggestion); }
.badge[data-severity="info"], .badge:not([data-state="ready"]) { --badge: var(--info); }
.badge:not([data-state="ready"]) { border-style: dashed; }
.badge[data-severity="error"] { border-radius: 6px; }
.panel, .card {
  border: 1px solid var(--line);
  border-radius: 12px;
  background: var(--paper);
  box-shadow: 0 8px 28px rgb(0 0 0 / 28%);
  overflow-wrap: anywhere;
}
.panel {
  display: flex;
  flex-direction: column;
  width: 340px;
  max-width: calc(100vw - 16px);
}
.panel-head, .panel-foot { flex: none; padding: 10px 14px; }
.panel-head { display: flex; align-items: center; gap: 8px; border-bottom: 1px solid var(--line); }
.panel-head h2 { flex: 1; margin: 0; font-size: 15px; }
.panel-foot { border-top: 1px solid var(--line); color: var(--quiet); font-size: 12px; }
.panel-body { overflow-y: auto; overscroll-behavior: contain; padding: 12px 14px; display: grid; gap: 12px; }
.length { color: var(--quiet); font-variant-numeric: tabular-nums; font-size: 13px; }
.length[data-over] { color: var(--error); font-weight: 700; }
h3 { margin: 0; font-size: 13px; color: var(--quiet); font-weight: 600; }
p { margin: 0; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
.checklist { gap: 4px; }
.checklist li { display: grid; grid-template-columns: 20px 1fr auto; gap: 6px; }
.checklist .tip { grid-column: 2 / -1; color: var(--quiet); font-size: 13px; }
.mark { font-weight: 700; text-align: center; }
.word { color: var(--quiet); font-size: 12px; }
[data-status="pass"] .mark { color: var(--ok); }
[data-status="attention"] .mark { color: var(--warning); }
[data-status="missing"] .mark { color: var(--suggestion); }
.hint {
  display: grid;
  gap: 6px;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--tone);
  border-radius: 8px;
}
[data-severity="error"] { --tone: var(--error); }
[data-severity="warning"] { --tone: var(--warning); }
[data-severity="suggestion"] { --tone: var(--suggestion); }
[data-severity="info"] { --tone: var(--info); }
.hint-head { display: flex; gap: 8px; align-items: baseline; }
.hint-head strong { flex: 1; }
.hint-head .word { color: var(--tone); font-weight: 600; }
.suggestion, .source { color: var(--quiet); font-size: 13px; }
.edit { display: flex; gap: 8px; align-items: center; justify-content: space-between; }
.actions { display: flex; flex-wrap: wrap; gap: 6px; }
.button {
  min-height: 28px;
  padding: 3px 10px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--raised);
}
.button:hover { border-color: var(--accent); }
.button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; flex: none; }
.close { border: 0; background: none; min-width: 28px; height: 28px; border-radius: 8px; font-size: 18px; line-height: 1; }
.note { padding: 8px 10px; border-radius: 8px; background: var(--raised); display: grid; gap: 8px; justify-items: start; }
code { font: 12px ui-monospace, monospace; }
.card { width: 300px; max-width: calc(100vw - 16px); padding: 10px 12px; display: grid; gap: 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.veil { position: fixed; overflow: hidden; pointer-events: none; }
.veil[hidden] { display: none; }
.veil > div { position: absolute; color: transparent; border: 0 solid transparent; white-space: pre-wrap; overflow-wrap: break-word; }
.veil mark { background: none; color: transparent; text-decoration: underline 2px; text-underline-offset: 3px; }
.veil mark[data-underline="error"] { text-decoration-style: wavy; text-decoration-color: #d93025; }
.veil mark[data-underline="warning"] { text-decoration-style: dashed; text-decoration-color: #b06000; }
.veil mark[data-underline="suggestion"] { text-decoration-style: dotted; text-decoration-color: #1a73e8; }
.veil mark[data-underline="info"] { text-decoration-style: dotted; text-decoration-color: #6b7580; }
@media (forced-colors: active) {
  .badge, .panel, .card, .hint, .button { border-color: CanvasText; }
  .button.main { forced-color-adjust: none; background: Highlight; color: HighlightText; border-color: Highlight; }
}
@media print {
  .stage, .veil { display: none; }
}
@media (prefers-reduced-motion: no-preference) {
  .badge { transition: border-color 120ms, color 120ms; }
}
`;
