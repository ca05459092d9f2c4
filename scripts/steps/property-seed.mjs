import fc from "fast-check";

/**
 * Property tests draw the same examples at every run, so that a commit is green or red by itself and not by the day's luck.
 * `PROPERTY_SEED=random` looks at new ones; what it finds becomes a test of its own, with the example written out.
 */
const said = process.env.PROPERTY_SEED ?? "20250204";
if (said !== "random") fc.configureGlobal({ seed: Number(said) });
