import { SOURCES } from "@/lib/domain/provider/sources";
import { readTencentKline, tencentCodes } from "@/lib/domain/provider/tencent-kline";
import { failedReading, type HistoryReading, type HistoryRequest } from "@/lib/domain/provider/types";
import { ask } from "@/lib/prices/providers/ask";
import { addressOf, parseJson, type Provider, type ProviderPlace } from "@/lib/prices/providers/provider";

export function tencent({ url: base, line, patience }: ProviderPlace): Provider {
  /** The code that had bars, by symbol: a US share is tried on one exchange after the other only once. */
  const found = new Map<string, string>();

  async function history(
    code: string,
    request: HistoryRequest,
    signal: AbortSignal,
  ): Promise<HistoryReading> {
    const url = addressOf(base, "/appstock/app/fqkline/get", {
      param: `${code},day,,,${SOURCES.tencent.sessions},`,
    });
    const answer = await ask({ url }, line, patience, signal);
    if (!answer.ok) return answer;
    if (answer.text.trim() === "") return failedReading("rate_limited");
    const json = parseJson(answer.text);
    return json.ok ? readTencentKline(json.json, code, request) : json;
  }

  return {
    name: "tencent",
    lacksToken: false,
    async history(request, signal) {
      const { symbol } = request;
      const codes = found.has(symbol) ? [found.get(symbol)!] : tencentCodes(symbol);
      let missed: HistoryReading | null = null;
      for (const code of codes) {
        const reading = await history(code, request, signal);
        if (reading.ok) found.set(symbol, code);
        const isElsewhere = !reading.ok && (reading.code === "no_data" || reading.code === "unknown_symbol");
        if (!isElsewhere) return reading;
        missed = reading;
      }
      return missed ?? failedReading("not_covered");
    },
  };
}
