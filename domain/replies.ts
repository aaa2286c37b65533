/** What was written back about an order: how often, how often that opened a case, and the one still open, with who wrote first. */
export interface Replies {
  readonly heard: number;
  readonly questions: number;
  readonly open?: { readonly caseId: string; readonly by: 'buyer' | 'somebody' };
}
