/** The one place that reads the clock on the server; everything below it takes the instant or the day as an argument. */
export function now(): Date {
  return new Date();
}
