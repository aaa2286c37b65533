export const style = `
:root { color-scheme: light dark; --ink: #1b1e21; --soft: #5d6268; --line: #dedad2; --paper: #fff; --ground: #f4f2ee; --accent: #1f5a4c; --tint: #e3eeea; --bad: #a12f14; --bad-tint: #fdece6; --good: #1f5a4c; --bubble: #e0efe6; }
@media (prefers-color-scheme: dark) { :root { --ink: #f1efea; --soft: #a5a8ac; --line: #34383c; --paper: #1c1f22; --ground: #131517; --accent: #8cc7b5; --tint: #22332e; --bad: #ff9b7e; --bad-tint: #3a211a; --good: #8cc7b5; --bubble: #22332e; } }
* { box-sizing: border-box; }
body { margin: 0; font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
h1, h2, p, ul { margin: 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.top { display: flex; align-items: baseline; gap: 16px; padding: 14px 24px; border-bottom: 1px solid var(--line); background: var(--paper); }
.home { font-weight: 650; font-size: 17px; letter-spacing: -.01em; text-decoration: none; color: var(--ink); }
.live { margin-left: auto; color: var(--soft); font-size: 13px; }
.live i { display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: #2e9d6b; margin-right: 7px; }
.live .off, .lost .live .on { display: none; }
.lost .live .off { display: inline; }
.lost .live i { background: #d5482a; }
.rooms { display: grid; grid-template-columns: 190px minmax(0, 1fr); max-width: 1500px; }
nav { padding: 20px 12px 32px 24px; }
nav h2 { font-size: 12px; font-weight: 600; color: var(--soft); margin: 0 0 6px 10px; }
nav ul { list-style: none; padding: 0; margin-bottom: 20px; }
nav a { display: block; padding: 4px 10px; border-radius: 6px; color: var(--ink); text-decoration: none; }
nav a:hover { background: var(--tint); }
nav a[aria-current] { background: var(--accent); color: var(--ground); font-weight: 600; }
main { padding: 20px 24px 48px; min-width: 0; }
.what { margin-bottom: 20px; }
.what h1 { font: 600 30px/1.15 ui-serif, "Iowan Old Style", Palatino, Georgia, serif; letter-spacing: -.015em; }
.what p { color: var(--soft); margin-top: 2px; }
code, pre { font: 13px/1.55 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.choose { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 16px; align-items: end; }
.choose label { display: grid; gap: 3px; font-size: 13px; color: var(--soft); flex: 1 1 180px; max-width: 420px; min-width: 0; }
.choose select, .choose button { font: inherit; font-size: 15px; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 8px; padding: 7px 9px; width: 100%; min-width: 0; text-overflow: ellipsis; }
.choose button { width: auto; cursor: pointer; }
[hidden] { display: none !important; }
.show { display: grid; grid-template-columns: minmax(0, max-content) minmax(280px, 1fr); gap: 28px; align-items: start; }
.ways { display: flex; flex-wrap: wrap; gap: 10px; margin-bottom: 12px; }
.ways p { display: flex; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; background: var(--paper); }
.ways a { padding: 5px 12px; color: var(--soft); text-decoration: none; font-size: 14px; }
.ways a[aria-current] { background: var(--accent); color: var(--ground); font-weight: 600; }
.mailbox { border: 1px solid var(--line); border-radius: 14px; overflow: hidden; background: #fff; color: #1b1e21; max-width: 100%; }
.mailbox.dark { background: #1c1f22; color: #f1efea; border-color: #3a3e43; }
.mailbox.phone { width: 392px; }
.mailbox.desktop { width: 702px; }
.subject { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 12px 16px; border-bottom: 1px solid #dedad2; font-size: 14px; }
.dark .subject { border-color: #3a3e43; }
.subject b { font-weight: 600; font-size: 13px; }
.subject span { grid-column: 1 / -1; grid-row: 2; font-size: 16px; line-height: 1.35; }
.subject i { font-style: normal; font-size: 12px; color: #5d6268; font-variant-numeric: tabular-nums; }
.dark .subject i { color: #a5a8ac; }
iframe { display: block; width: 100%; height: 780px; border: 0; }
.unsaid { padding: 40px 24px; background: var(--paper); border: 1px dashed var(--line); border-radius: 14px; max-width: 390px; }
.beside { display: grid; gap: 24px; max-width: 640px; min-width: 0; }
.beside h2 { font-size: 15px; font-weight: 650; margin-bottom: 8px; }
.lint { border-radius: 10px; padding: 12px 16px; background: var(--tint); }
.lint.bad { background: var(--bad-tint); }
.lint ul { padding-left: 18px; }
.lint li + li { margin-top: 6px; }
.lint.bad h2, .lint b { color: var(--bad); }
.bubble { background: var(--bubble); border-radius: 16px 16px 16px 4px; padding: 11px 15px; max-width: 420px; }
.size { margin-top: 10px; }
.price { color: var(--soft); font-size: 14px; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; }
.table { overflow-x: auto; }
table { border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 10px; }
th, td { padding: 0; border-bottom: 1px solid var(--line); text-align: center; }
thead th { padding: 8px 6px; font-weight: 600; color: var(--soft); font-size: 13px; }
th[scope="row"] { text-align: left; font-weight: 400; white-space: nowrap; }
thead th:first-child { text-align: left; padding-left: 14px; }
tbody th a { display: block; padding: 5px 24px 5px 14px; color: var(--ink); text-decoration: none; }
tbody tr:hover { background: var(--tint); }
td a { display: block; min-width: 46px; padding: 5px; text-decoration: none; }
td .good { color: var(--good); }
td .bad { color: var(--bad); background: var(--bad-tint); font-weight: 650; }
.all { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
.all > * { min-width: 0; max-width: 100%; }
.faults { flex: 1 1 320px; padding: 14px 18px 14px 34px; background: var(--bad-tint); border-radius: 10px; }
.faults li + li { margin-top: 12px; }
.faults p { font-size: 14px; }
.faults p a { margin-right: 10px; }
.faults b { color: var(--bad); }
.broken main { max-width: 960px; margin: 8vh auto; }
.broken h1 { color: var(--bad); }
.broken pre { margin-top: 16px; }
@media (max-width: 1000px) {
  .rooms { grid-template-columns: minmax(0, 1fr); }
  nav { display: flex; gap: 4px; overflow-x: auto; padding: 12px 16px 0; align-items: center; }
  nav h2 { margin: 0 4px 0 0; white-space: nowrap; }
  nav ul { display: flex; flex: none; gap: 2px; margin: 0 12px 0 0; }
  nav a { white-space: nowrap; }
  main { padding: 16px 16px 40px; }
  .show { grid-template-columns: minmax(0, 1fr); }
}
`;
