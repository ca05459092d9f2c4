import type { ConceptKind, ConceptsReading, MembersReading } from "@/lib/domain/provider/concepts";
import {
  type HistoryRequest,
  type Failed,
  type HistoryReading,
  type NamesReading,
  failedReading,
} from "@/lib/domain/provider/types";
import type { Patience } from "@/lib/prices/providers/ask";
import type { Line } from "@/lib/prices/providers/line";

/** A source of daily prices. Failures are returned as values, not thrown. */
export interface Provider {
  /** One of SOURCES, or `http:` and a name. */
  name: string;
  /** The provider requires a token and none is configured; known before any request. */
  lacksToken: boolean;
  history(request: HistoryRequest, signal: AbortSignal): Promise<HistoryReading>;
  /** Searches symbols by name or a part of one; absent if the provider has no search. */
  search?(text: string, signal: AbortSignal): Promise<NamesReading>;
  /** Its own lists of companies; absent if it has none. */
  concepts?: ConceptLists;
}

/** The lists of companies that a source keeps by concept, industry or region. */
export interface ConceptLists {
  list(kind: ConceptKind, signal: AbortSignal): Promise<ConceptsReading>;
  members(code: string, signal: AbortSignal): Promise<MembersReading>;
}

/** Where and how a source is asked. */
export interface ProviderPlace {
  /** Its address, without a trailing slash. */
  url: string;
  token: string | null;
  line: Line;
  patience: Patience;
}
export type MakeProvider = (place: ProviderPlace) => Provider;

/** Appends a path to a base URL, which may have a path of its own, as a mirror's does. */
export function addressOf(base: string, path: string, query: Record<string, string> = {}): URL {
  const url = new URL(base.replace(/\/+$/, "") + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url;
}

/** Parses JSON; any other text is a protocol fault. */
export function parseJson(text: string): { ok: true; json: unknown } | Failed {
  try {
    return { ok: true, json: JSON.parse(text) as unknown };
  } catch {
    return failedReading("unexpected_answer");
  }
}
