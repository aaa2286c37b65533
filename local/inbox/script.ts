/**
 * Asks for what is new once a second, and puts it in without disturbing what is being read. The parts come from this same server, which has
 * escaped everything in them.
 */
export const script = `
const replace = (old, fresh) => {
  const { scrollTop } = old;
  old.replaceWith(fresh);
  fresh.scrollTop = scrollTop;
};
const refresh = async () => {
  const { newest } = await (await fetch('/inbox/newest')).json();
  if (String(newest) === document.body.dataset.newest) return;
  const chosen = document.body.dataset.chosen === 'true';
  const text = await (await fetch(location.pathname + location.search)).text();
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  document.title = fresh.title;
  for (const id of chosen ? ['counts', 'emails', 'beside'] : ['counts', 'emails', 'beside', 'reading'])
    replace(document.getElementById(id), fresh.getElementById(id));
  document.body.dataset.newest = fresh.body.dataset.newest;
};
const again = () => setTimeout(async () => {
  try {
    await refresh();
    document.body.classList.remove('lost');
  } catch {
    document.body.classList.add('lost');
  }
  again();
}, 1000);
again();
`;
