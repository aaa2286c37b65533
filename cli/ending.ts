/** A command that has done and said all, and ends with another code than 0: what it found is for a script to act on. */
export class Ending extends Error {
  override readonly name = 'Ending';
  readonly code: 1 | 2 | 3;

  constructor(code: 1 | 2 | 3) {
    super(`The command ended with ${code}`);
    this.code = code;
  }
}
