export const style = `
:root { --ink: #1d2433; --soft: #667085; --line: #e4e7ec; --paper: #fff; --ground: #f5f6f8; --accent: #2f5fdb; --tint: #eaf0ff; --alarm: #b54708; --alarm-tint: #fff7ed; }
* { box-sizing: border-box; }
body { margin: 0; height: 100vh; display: flex; flex-direction: column; font: 14px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--ground); }
h1, h2, h3, p { margin: 0; }
a { color: var(--accent); }
time { color: var(--soft); font-variant-numeric: tabular-nums; font-size: 12px; white-space: nowrap; }
.top { display: flex; align-items: baseline; gap: 16px; padding: 12px 20px; background: var(--ink); color: #fff; }
.top h1 { font-size: 17px; letter-spacing: .2px; }
.top p { color: #c3cad9; }
.live { margin-left: auto; white-space: nowrap; }
.live i { display: inline-block; width: 8px; height: 8px; border-radius: 50%; background: #32d583; margin-right: 6px; }
.lost .live i { background: #f97066; }
main { flex: 1; min-height: 0; display: grid; grid-template-columns: minmax(240px, 310px) minmax(380px, 1fr) minmax(250px, 340px); }
main > * { overflow: auto; min-width: 0; }
#emails { background: var(--paper); border-right: 1px solid var(--line); }
#emails a { display: grid; grid-template-columns: 1fr auto; gap: 1px 8px; padding: 11px 16px; border-bottom: 1px solid var(--line); border-left: 3px solid transparent; color: inherit; text-decoration: none; }
#emails a:hover { background: var(--ground); }
#emails a[aria-current] { background: var(--tint); border-left-color: var(--accent); }
#emails .from, #emails .to { color: var(--soft); font-size: 12.5px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
#emails b, #emails .to { grid-column: 1 / -1; }
#emails b { font-weight: 600; overflow-wrap: anywhere; }
#reading { display: flex; flex-direction: column; background: var(--paper); }
#reading > header { padding: 16px 24px 0; border-bottom: 1px solid var(--line); }
#reading h2 { font-size: 19px; line-height: 1.3; overflow-wrap: anywhere; }
#reading header p { color: var(--soft); margin-top: 4px; overflow-wrap: anywhere; }
#reading header p b { color: var(--ink); }
#reading header time { margin-left: 10px; }
.tabs { display: flex; gap: 18px; margin-top: 10px; }
.tabs a { padding: 6px 0 8px; color: var(--soft); text-decoration: none; border-bottom: 2px solid transparent; }
.tabs a[aria-current] { color: var(--accent); border-bottom-color: var(--accent); font-weight: 600; }
.tabs .file { margin-left: auto; }
iframe { flex: 1; width: 100%; border: 0; background: #fff; }
pre { margin: 0; font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
#reading > pre { padding: 20px 24px; }
.headers { border-collapse: collapse; margin: 16px 24px; }
.headers th, .headers td { text-align: left; vertical-align: top; padding: 5px 16px 5px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.headers th { color: var(--soft); font-weight: 500; white-space: nowrap; }
#beside { border-left: 1px solid var(--line); display: flex; flex-direction: column; overflow: hidden; }
#beside section { padding: 16px; overflow: auto; flex: 0 1 auto; max-height: 60%; }
#beside section:first-child { flex: 1 1 auto; max-height: none; min-height: 40%; }
#beside h2 { font-size: 12px; text-transform: uppercase; letter-spacing: .6px; color: var(--soft); margin-bottom: 10px; }
#beside section + section { border-top: 1px solid var(--line); }
.sms, .page { margin-bottom: 14px; }
.sms p { background: #dcf5e3; border-radius: 14px 14px 14px 4px; padding: 9px 13px; overflow-wrap: anywhere; }
.page { background: var(--alarm-tint); border: 1px solid #fedf89; border-left: 4px solid var(--alarm); border-radius: 6px; padding: 10px 12px; }
.page h3 { font-size: 14px; color: var(--alarm); margin-bottom: 6px; overflow-wrap: anywhere; }
.page pre { font-size: 12px; }
.sms footer, .page footer { display: flex; justify-content: space-between; gap: 8px; color: var(--soft); font-size: 12px; margin: 4px 2px 0; }
.none { color: var(--soft); padding: 12px 16px; }
#beside .none { padding: 0; }
.empty { margin: auto; text-align: center; padding: 40px 24px; color: var(--soft); }
.empty h2 { color: var(--ink); margin-bottom: 6px; }
code { background: var(--ground); border: 1px solid var(--line); border-radius: 4px; padding: 1px 5px; }
@media (max-width: 900px) {
  body { height: auto; }
  main { display: block; }
  #emails { max-height: 38vh; }
  #reading { min-height: 70vh; }
  #reading iframe { min-height: 60vh; }
}
`;
