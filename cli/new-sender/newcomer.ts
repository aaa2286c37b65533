import { Obstacle } from '../../local/obstacle.ts';

/** A sender that is to be made, by all its names. */
export interface Newcomer {
  /** "acme-express". */
  readonly id: string;
  /** "acmeExpress". */
  readonly identifier: string;
  /** "Acme Express". */
  readonly name: string;
  readonly room: 'carriers' | 'shops';
}

/** Longer ones would not fit into one line of the lists. */
const LONGEST_ID = 24;

/** Words of the language, and what stands beside the sender in its own files. */
const taken: ReadonlySet<string> = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in
  instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield
  fill fit kit kits read said sign teller translate trust`.split(/\s+/),
);

/** Throws an Obstacle where no sender can have this name. */
export const newcomer = (id: string, room: Newcomer['room']): Newcomer => {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > LONGEST_ID)
    throw new Obstacle(
      `"${id}" cannot be a sender's name: it is made of small letters, digits and single hyphens, begins with a letter, and has ${LONGEST_ID} characters at most (acme-express).`,
    );
  const words = id.split('-');
  const identifier = words.map((word, index) => (index === 0 ? word : capital(word))).join('');
  if (taken.has(identifier))
    throw new Obstacle(`"${id}" cannot be a sender's name: the code has another use for that word.`);
  return { id, identifier, name: words.map(capital).join(' '), room };
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
