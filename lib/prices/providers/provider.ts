import {
  type HistoryRequest,
  type Failed,
  type HistoryReading,
  type NamesReading,
  type ProviderName,
  failedReading,
} from "@/lib/domain/provider/types";

/** Somebody who has daily prices. What goes wrong is an answer, not an exception. */
export interface Provider {
  name: ProviderName;
  /** It answers only with a token, and none is set: known before it is asked. */
  lacksToken: boolean;
  history(asked: HistoryRequest, signal: AbortSignal): Promise<HistoryReading>;
  /** Symbols by a name or a part of one; absent: the provider finds none. */
  search?(text: string, signal: AbortSignal): Promise<NamesReading>;
}

/** What stands at a base address' path: the base may have a path of its own, as a mirror's does. */
export function addressOf(base: string, path: string, query: Record<string, string> = {}): URL {
  const url = new URL(base.replace(/\/+$/, "") + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** A JSON text read; a page or anything else is no answer of the protocol. */
export function parseJson(text: string): { ok: true; json: unknown } | Failed {
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return failedReading("unexpected_answer");
  }
}
