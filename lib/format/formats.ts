/**
 * The runtime's number formatters, each created once: creating one costs a hundred times as much as using it, and a
 * board formats thousands of numbers.
 */
const numbers = new Map<string, Intl.NumberFormat>();
const instants = new Map<string, Intl.DateTimeFormat>();

export function numberFormat(tag: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return once(numbers, [tag, options], () => new Intl.NumberFormat(tag, options));
}

export function instantFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return once(instants, [tag, options], () => new Intl.DateTimeFormat(tag, options));
}

function once<T>(made: Map<string, T>, of: unknown, make: () => T): T {
  const key = JSON.stringify(of);
  const format = made.get(key) ?? make();
  made.set(key, format);
  return format;
}
