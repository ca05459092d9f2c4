/**
 * How long what people type may be, in UTF-16 units. Apart from the schemas that enforce it, so that a form which only
 * needs the number doesn't bring the validator into the browser.
 */
export const THEME_NAME_MAX = 80;
