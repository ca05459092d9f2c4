/** By which way something reaches the board: a screen in a browser, a script, or the seed of an empty board. */
export type Via = "browser" | "script" | "seed";

/** The analyst who reads or writes. */
export interface Actor {
  id: string;
  handle: string;
  name: string;
}

/**
 * Under what a request is read and written, all of it alike: every mutation takes one, and every read that needs to know
 * what time it is. `now` is read from the clock once, so that a request that runs past midnight is of one day.
 */
export interface Context {
  actor: Actor;
  now: Date;
  via: Via;
}
