const dress = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== ''));
  return element;
};

/** An element with attributes, listeners and children. What is said in data becomes text, never markup. */
export const h = (name, attributes = {}, ...children) => dress(document.createElement(name), attributes, children);

export const drawn = (name, attributes = {}, ...children) =>
  dress(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);

export const byId = (id) => document.getElementById(id);

/** "out-for-delivery" as it is read. */
export const spaced = (code) => code.replaceAll(/[_-]/g, ' ');

export const number = (value) => value.toLocaleString('en-GB');

const format = (options) => new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', hourCycle: 'h23', ...options });
const days = format({ weekday: 'short', day: 'numeric', month: 'short' });
const shortDays = format({ day: 'numeric', month: 'short' });
const times = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const minutes = format({ hour: '2-digit', minute: '2-digit' });
export const day = (at) => days.format(at);
export const shortDay = (at) => shortDays.format(at);
export const time = (at) => times.format(at);
export const minute = (at) => minutes.format(at);

/** In the order in which a row counts them. */
export const changeKinds = ['added', 'dropped', 'moved', 'reworded'];
