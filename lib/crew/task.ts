/**
 * Work that can be shared out in pieces. What all pieces need, the pieces and what comes of them are plain data, since they go from thread to
 * thread. Both are methods, so that a hand may hold any task: it gets what it does from whoever has the types.
 */
export interface Task<Setup, Piece, Done> {
  /** Under which the hands know it. */
  readonly name: string;
  begin(setup: Setup): Begun<Piece, Done>;
}

export interface Begun<Piece, Done> {
  /** Does one piece: what comes of it depends on it and on the setup alone. */
  one(piece: Piece): Done;
}

/** What a hand is told: to load a task, to begin it, to do a piece of what it last began. */
export type Order = { task: string } | { id: number; task: string; setup: unknown } | { id: number; piece: unknown };

/** What came of an order with this id. Why there is no result is not said: whoever shared out the piece does it again, and sees. */
export type Answer<Done = unknown> = { id: number; result: { done: Done } | undefined };
