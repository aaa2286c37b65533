import { findSender, senderIds } from '../../cli/senders.ts';
import type { Settings } from '../../senders/delivery.ts';
import type { Setting } from '../../senders/sender.ts';
import { subjectOf } from './conformance/subject.ts';
import { deliveryOf, now } from './kit.ts';
import { kits } from './kits.ts';

test.each(senderIds)(
  '%s says of each setting what is taken without it, or what that means, or that it must be given',
  async (id) => {
    const { settings } = (await findSender(id))!;
    const twofold = settings.filter((setting) => setting.default !== undefined && setting.without !== undefined);
    expect(twofold).toEqual([]);
    for (const { kind, default: usual } of settings) if (typeof kind === 'object') expect(kind.oneOf).toContain(usual);
  },
);

const usualOf = (settings: readonly Setting[]): Settings =>
  Object.fromEntries(settings.flatMap(({ name, default: usual }) => (usual === undefined ? [] : [[name, usual]])));

/** Kits that are told nothing themselves. */
const plain = kits.filter(({ settings }) => !settings);

test.each(plain.map((kit) => [kit.sender.name, kit] as const))(
  '%s takes the same with its defaults written out as without them',
  (_, kit) => {
    const usual = usualOf(kit.sender.settings);
    for (const { body, headers } of subjectOf(kit).samples.slice(0, 5)) {
      const delivery = deliveryOf(kit, body, { headers });
      const read = (settings: Settings) => kit.sender.read(delivery, { settings, now });
      const trust = (settings: Settings) => kit.sender.trust(delivery, { secrets: kit.secrets, settings, now });
      expect([read(usual), trust(usual)]).toEqual([read({}), trust({})]);
    }
  },
);
