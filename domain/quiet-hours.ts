/** What passes quiet hours unless a brand has it wait, too: problems, and what happens on the day of delivery. */
export const holdable = ['problems', 'deliveries'] as const;

/** When buyers sleep, by the clock where they live: "21:00" to "08:00". */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  /** @default nothing that could pass is held */
  readonly holds?: readonly (typeof holdable)[number][];
}
