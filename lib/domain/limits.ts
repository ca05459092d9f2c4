/**
 * The limits of typed input: lengths in UTF-16 units, and the first allowed day. Kept apart from the schemas that
 * enforce them, so that a form which only needs a limit doesn't load the validator into the browser.
 */
export const THEME_NAME_MAX = 80;

/** How many themes can be compared. */
export const COMPARED = { least: 2, most: 6 } as const;

/** An earlier typed day is a slip; price files may reach further back. */
export const FIRST_TYPED_DAY = "1990-01-01";

/** The largest price file, or upload form with several files, in bytes. */
export const PRICE_FILE_MAX_BYTES = 250 * 1024 * 1024;

/** The stored name of an analyst who hasn’t chosen one. */
export const UNSIGNED = "Analyst";
