/**
 * The system's formatters, each made once: making one costs a hundred times what using it does, and a board writes
 * thousands of numbers.
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
