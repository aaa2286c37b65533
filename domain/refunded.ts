/** All that the shop gave back so far. The amount is a decimal as text. */
export interface Refunded {
  readonly whole: boolean;
  readonly total?: string;
}
