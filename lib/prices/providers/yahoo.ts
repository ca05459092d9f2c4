import { addDays, dayNumber } from "@/lib/domain/calendar/day";
import { failedReading } from "@/lib/domain/provider/types";
import { readYahooChart } from "@/lib/domain/provider/yahoo-chart";
import { readYahooSearch } from "@/lib/domain/provider/yahoo-search";
import { yahooSymbol } from "@/lib/domain/provider/yahoo-symbol";
import { ask } from "@/lib/prices/providers/ask";
import { addressOf, parseJson, type Provider, type ProviderPlace } from "@/lib/prices/providers/provider";

const DAY_SECONDS = 86_400;

export function yahoo({ url: base, line, patience }: ProviderPlace): Provider {
  return {
    name: "yahoo",
    lacksToken: false,
    async history(request, signal) {
      const symbol = yahooSymbol(request.symbol);
      if (!symbol) return failedReading("not_covered");
      const url = addressOf(base, `/v8/finance/chart/${encodeURIComponent(symbol)}`, {
        period1: String(dayNumber(request.from) * DAY_SECONDS),
        // The end is exclusive and in UTC; one extra day includes the last session in every time zone.
        period2: String(dayNumber(addDays(request.to, 2)) * DAY_SECONDS),
        interval: "1d",
        events: "div,splits",
      });
      const answer = await ask({ url }, line, patience, signal);
      if (!answer.ok) return answer;
      const json = parseJson(answer.text);
      return json.ok ? readYahooChart(json.json, request) : json;
    },
    async search(text, signal) {
      const url = addressOf(base, "/v1/finance/search", { q: text, quotesCount: "12", newsCount: "0" });
      const answer = await ask({ url }, line, patience, signal);
      if (!answer.ok) return answer;
      const json = parseJson(answer.text);
      return json.ok ? readYahooSearch(json.json) : json;
    },
  };
}
