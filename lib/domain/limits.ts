/**
 * What people may type: how long, in UTF-16 units, and from which day on. Apart from the schemas that enforce it, so that a form which only
 * needs the limit doesn't bring the validator into the browser.
 */
export const THEME_NAME_MAX = 80;

/** Before it a typed day is a slip of the pen; price files may reach further back. */
export const FIRST_TYPED_DAY = "1990-01-01";

/** A price file, or a form with several: bytes. */
export const PRICE_FILE_MAX_BYTES = 250 * 1024 * 1024;
