import { HTTP_SOURCE } from "@/lib/domain/provider/sources";
import { httpProvider } from "@/lib/prices/providers/http-source";
import type { Provider } from "@/lib/prices/providers/provider";
import { builtInProvider } from "@/lib/prices/providers/providers";
import { activeSource } from "@/lib/prices/sources/data";

/** The provider of a stored name; null for one that this version doesn't have, or a described one that was deleted. */
export async function providerNamed(name: string): Promise<Provider | null> {
  if (!HTTP_SOURCE.test(name)) return builtInProvider(name);
  const source = await activeSource(name.slice("http:".length));
  return source && httpProvider(name, source);
}
