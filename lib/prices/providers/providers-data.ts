import { HTTP_SOURCE } from "@/lib/domain/provider/sources";
import { httpProvider, sourceLine } from "@/lib/prices/providers/http-source";
import type { Line } from "@/lib/prices/providers/line";
import type { Provider } from "@/lib/prices/providers/provider";
import { builtInProvider } from "@/lib/prices/providers/providers";
import { activeSource } from "@/lib/prices/sources/data";

const shared = globalThis as typeof globalThis & {
  themeboardSourceLines?: Map<string, { perMinute: number; line: Line }>;
};

/** The described source's queue of this process: a second one would be a second rate. */
function lineOf(name: string, perMinute: number): Line {
  const lines = (shared.themeboardSourceLines ??= new Map<string, { perMinute: number; line: Line }>());
  const known = lines.get(name);
  if (known?.perMinute === perMinute) return known.line;
  const line = sourceLine(perMinute);
  lines.set(name, { perMinute, line });
  return line;
}

/** The provider of a stored name; null for one that this version doesn't have, or a described one that was deleted. */
export async function providerNamed(name: string): Promise<Provider | null> {
  if (!HTTP_SOURCE.test(name)) return builtInProvider(name);
  const source = await activeSource(name.slice("http:".length));
  return source && httpProvider(name, source, lineOf(name, source.spec.perMinute));
}
