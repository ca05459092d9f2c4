import type { Day } from "@/lib/domain/calendar/day";
import { sourceAddress, type HttpSourceSpec } from "@/lib/domain/provider/http-source";
import { readSourceHistory } from "@/lib/domain/provider/http-source-answer";
import { providerMarket } from "@/lib/domain/provider/markets";
import { failedReading } from "@/lib/domain/provider/types";
import { ask, inTime, PATIENCE, type AnswerText, type Patience } from "@/lib/prices/providers/ask";
import { hostLine } from "@/lib/prices/providers/host-line";
import type { Provider } from "@/lib/prices/providers/provider";
import { SHORTEST_SECRET } from "@/lib/prices/sources/schema";
import { leadsToRefusedAddress } from "@/lib/refused-address";

/** A source's description and the value of its header; null without a header, or where its variable isn't set. */
export interface DescribedSource {
  spec: HttpSourceSpec;
  value: string | null;
}

interface Asked extends DescribedSource {
  symbol: string;
  from: Day;
  to: Day;
}

export interface Pulled {
  /** As sent, without the header. */
  url: string;
  spelled: string;
  answer: AnswerText;
}

/**
 * Asks a described source for a ticker's bars; null where its spelling can't name the ticker. The header's value is
 * removed from the answer, which may repeat it. `longest`: the wait for the answer, the host's queue included.
 */
export async function pullSource(
  { spec, value, symbol, from, to }: Asked,
  patience: Patience,
  signal: AbortSignal,
  longest?: number,
): Promise<Pulled | null> {
  const address = sourceAddress(spec, symbol, from, to);
  if (!address) return null;
  const { header } = spec;
  if (header && value === null) return { ...address, answer: failedReading("no_token") };
  const url = new URL(address.url);
  const sent = header && value !== null ? { header: { name: header.name, value } } : {};
  const question = { url, ...sent, isRefused: leadsToRefusedAddress };
  const answer = await inTime((each) => ask(question, hostLine(spec), patience, each), signal, longest);
  return { ...address, answer: answer.ok ? { ok: true, text: without(value, answer.text) } : answer };
}

/** Some values are a word and a token, such as `Bearer …`: the token alone is removed as well. */
function without(value: string | null, text: string): string {
  if (value === null) return text;
  const secrets = [value, ...value.split(/\s+/)].filter((word) => word.length >= SHORTEST_SECRET);
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, "…"), text);
}

/** The provider of a source that an analyst describes. */
export function httpProvider(name: string, { spec, value }: DescribedSource): Provider {
  return {
    name,
    lacksToken: spec.header !== null && value === null,
    async history(request, signal) {
      const { symbol, from, to } = request;
      if (!spec.markets.includes(providerMarket(symbol))) return failedReading("not_covered");
      const pulled = await pullSource({ spec, value, symbol, from, to }, PATIENCE, signal);
      if (!pulled) return failedReading("not_covered");
      if (!pulled.answer.ok) return pulled.answer;
      const reading = readSourceHistory(pulled.answer.text, spec, request, pulled.spelled);
      return reading.ok ? { ...reading, source: name } : reading;
    },
  };
}
