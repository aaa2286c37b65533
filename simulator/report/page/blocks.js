/** Reads what the page carries: gzipped JSON in base64, unpacked when it is needed. The fields' order is that of block.ts and page-file.ts. */
const unpack = async (script) => {
  const bytes = Uint8Array.from(atob(script.textContent), (sign) => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).json();
};

const scriptsOf = (kind) => [...document.querySelectorAll(`script[data-${kind}]`)];

/** What list and filters need of every order. */
export const readRows = async () => {
  const blocks = await Promise.all(scriptsOf('rows').map(unpack));
  return blocks.flatMap((block, blockPlace) =>
    block.map(([name, stage, score, messages, traits, problems, changes], place) => ({
      name,
      lowered: name.toLowerCase(),
      stage,
      score,
      messages,
      traits,
      problems,
      changes,
      block: blockPlace,
      place,
    })),
  );
};

const viewOf = (texts, fields) => {
  const [name, plan, stage, score, traits, from, to, events, bands, transitions, executions] = fields;
  return {
    name: texts[name],
    plan: texts[plan],
    stage: texts[stage],
    score,
    traits: traits.map((trait) => texts[trait]),
    from,
    to,
    events: events.map(([seconds, lane, look, who, what, subject, ...lines]) => ({
      at: from + seconds * 1000,
      lane: texts[lane],
      look: texts[look],
      who: texts[who],
      what: texts[what],
      message:
        subject === undefined
          ? undefined
          : { subject: texts[subject], text: lines.map((line) => texts[line]).join('\n') },
    })),
    bands: bands.map(([lane, begin, end, label]) => ({
      lane: texts[lane],
      from: from + begin * 1000,
      to: from + end * 1000,
      label: texts[label],
    })),
    transitions,
    executions,
  };
};

const recent = new Map();
const keptBlocks = 4;

const blockAt = (place) => {
  const known = recent.get(place) ?? unpack(scriptsOf('orders')[place]);
  recent.delete(place);
  recent.set(place, known);
  if (recent.size > keptBlocks) recent.delete(recent.keys().next().value);
  return known;
};

/** One order, whole: its story, or in a replay both stories and what differs. */
export const readOrder = async ({ block, place }) => {
  const [texts, orders] = await blockAt(block);
  const fields = orders[place];
  if (document.body.dataset.kind !== 'replay') return { view: viewOf(texts, fields) };
  const [today, candidate, changes] = fields;
  const views = { today: viewOf(texts, today), candidate: viewOf(texts, candidate) };
  return {
    ...views,
    changes: changes.map(([kind, about, before, after]) => ({
      kind: texts[kind],
      about: texts[about],
      before: views.today.events[before ?? -1],
      after: views.candidate.events[after ?? -1],
    })),
  };
};
