import type { Happening, Interaction } from '../../domain/interaction.ts';
import type { OrderRecord } from './order-record.ts';

type Kind = Happening['kind'];
type Named<Name extends Kind> = Happening extends infer One
  ? One extends Happening
    ? Name extends One['kind']
      ? One
      : never
    : never
  : never;
type Of<Name extends Kind> = Interaction & { readonly what: Named<Name> };

const isOf = <Name extends Kind>(interaction: Interaction, kind: Name): interaction is Of<Name> =>
  interaction.what.kind === kind;

/** What happened of this kind, oldest first. */
export const happeningsOf = <Name extends Kind>({ timeline }: OrderRecord, kind: Name): readonly Of<Name>[] =>
  timeline.flatMap((interaction) => (isOf(interaction, kind) ? [interaction] : []));
