import type { Route } from '../../domain/handshake.ts';

/** Which run of *wake*: by the stream, or by the retry queue. */
export type Source = 'stream' | 'retry';

/** One call to AWS that *wake* still has to make. */
export type Errand =
  | Route
  | { readonly kind: 'stop'; readonly token: string }
  | { readonly kind: 'note-token'; readonly token: string }
  | { readonly kind: 'note-life'; readonly life: number };

/** Who does what in one move, so that the same can be done with the real functions and the real machine. */
export type Act =
  /** A telling step: its reads; the clock's write; all claims and messages; the last write of an ended order. */
  | { readonly kind: 'tell'; readonly life: number; readonly step: 'read' | 'write' | 'claim' | 'rest' }
  /** Dies after so many claims and after these messages. */
  | {
      readonly kind: 'tell-crashes';
      readonly life: number;
      readonly claims: number;
      readonly waiting: readonly string[];
    }
  | { readonly kind: 'write-crashes' | 'rest-crashes'; readonly life: number }
  | { readonly kind: 'park'; readonly life: number }
  | { readonly kind: 'wake-reads' | 'record-fails'; readonly count: number }
  | { readonly kind: 'retry-reads' }
  | { readonly kind: 'errand'; readonly source: Source; readonly errand: Errand; readonly crash?: 'before' | 'after' }
  | { readonly kind: 'time-out'; readonly life: number }
  /** `reading`: 0 for the journey as it is, 1 and more for what it was before a park. */
  | { readonly kind: 'sweep'; readonly reading: number }
  | { readonly kind: 'put-again'; readonly key: string }
  | { readonly kind: 'rule' | 'rule-lost'; readonly life: number }
  /** The sender goes on until it has written once, or until it is done. */
  | { readonly kind: 'send'; readonly key: string; readonly until: 'written' | 'done' }
  | { readonly kind: 'hand-over'; readonly key: string; readonly answer: 'accepted' | 'unanswered' | 'lost' }
  | { readonly kind: 'sender-crashes'; readonly key: string }
  /** Nothing but time passes. */
  | { readonly kind: 'pass' }
  /** `fact`: its place in the setting. */
  | { readonly kind: 'fact'; readonly fact: number; readonly reading: number }
  | { readonly kind: 'kill'; readonly life: number };
