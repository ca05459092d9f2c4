/** The origin of a request: a screen in a browser, a script, or the seed of an empty board. */
export type Via = "browser" | "script" | "seed";

/** The analyst who reads or writes. */
export interface Actor {
  id: string;
  handle: string;
  name: string;
}

/**
 * The context of one request: every mutation takes it, and every read that depends on the time. `now` is read from the
 * clock once, so that a request around midnight belongs to one day.
 */
export interface Context {
  actor: Actor;
  now: Date;
  via: Via;
}
