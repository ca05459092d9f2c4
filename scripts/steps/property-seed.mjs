import fc from "fast-check";

/**
 * Property tests draw the same examples in every run, so that a commit passes or fails by itself. `PROPERTY_SEED=random` draws
 * new ones; an example that fails becomes a test of its own.
 */
const seed = process.env.PROPERTY_SEED ?? "20250204";
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
