/** Chooses as soon as something is chosen, and shows the page anew when somebody has changed a word. */
export const script = `
document.querySelector('form.choose')?.addEventListener('change', (event) => event.currentTarget.requestSubmit());
document.querySelector('.choose button')?.setAttribute('hidden', '');
const changes = new EventSource('/changes');
let lost = false;
changes.addEventListener('changed', () => location.reload());
changes.addEventListener('error', () => {
  lost = true;
  document.body.classList.add('lost');
});
changes.addEventListener('open', () => {
  if (lost) location.reload();
});
addEventListener('pagehide', () => changes.close());
`;
