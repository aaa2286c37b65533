/** Something on this machine that is in the way. The message is one line and names the cure. */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}
