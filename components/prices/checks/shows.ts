/** Which lines the data panel has: those that need a look, or all. In the address as `show`. */
export const SHOWS = ["look", "all"] as const;
