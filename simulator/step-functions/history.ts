/** What happened in an execution, in the words of GetExecutionHistory. */
export type EventType =
  | 'ExecutionStarted'
  | 'ExecutionSucceeded'
  | 'ExecutionFailed'
  | 'ExecutionTimedOut'
  | 'ExecutionAborted'
  | `${'Task' | 'Pass' | 'Choice' | 'Succeed'}State${'Entered' | 'Exited'}`
  | 'FailStateEntered'
  | 'TaskScheduled'
  | 'TaskStarted'
  | 'TaskSubmitted'
  | 'TaskSubmitFailed'
  | 'TaskSucceeded'
  | 'TaskFailed'
  | 'TaskTimedOut'
  | 'EvaluationFailed';

export interface HistoryEvent {
  readonly id: number;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly type: EventType;
  readonly state?: string;
  readonly error?: string;
}

/** One kind of thing in one state: the same few for all executions of a machine, so each is kept once. */
type Kind = Omit<HistoryEvent, 'id' | 'at'>;

/** What is to be written down of one thing that happens. */
interface Noted {
  readonly type: EventType;
  readonly state: string | undefined;
  readonly error: string | undefined;
}

/** By state, and by what happened in it. */
const kinds = new Map<string | undefined, Map<string, Kind>>();

const kindOf = ({ type, state, error }: Noted): Kind => {
  const ofState = kinds.get(state) ?? new Map<string, Kind>();
  kinds.set(state, ofState);
  const key = error === undefined ? type : `${type}\n${error}`;
  const known = ofState.get(key);
  if (known) return known;
  const kind = { type, ...(state === undefined ? {} : { state }), ...(error === undefined ? {} : { error }) };
  ofState.set(key, kind);
  return kind;
};

/** Two words of memory an event, since tens of thousands of executions are kept at once. */
export class History {
  readonly #times: number[] = [];
  readonly #kinds: Kind[] = [];

  get length(): number {
    return this.#kinds.length;
  }

  add(at: number, noted: Noted): void {
    this.#times.push(at);
    this.#kinds.push(kindOf(noted));
  }

  events(): readonly HistoryEvent[] {
    return this.#kinds.map((kind, place) => ({ id: place + 1, at: this.#times[place] ?? 0, ...kind }));
  }
}
