import { readStooqCsv, stooqSymbol } from "@/lib/domain/provider/stooq-csv";
import { failedReading } from "@/lib/domain/provider/types";
import { ask } from "@/lib/prices/providers/ask";
import { addressOf, type Provider, type ProviderPlace } from "@/lib/prices/providers/provider";

export function stooq({ url: base, line, patience }: ProviderPlace): Provider {
  return {
    name: "stooq",
    lacksToken: false,
    async history(request, signal) {
      const symbol = stooqSymbol(request.symbol);
      if (!symbol) return failedReading("not_covered");
      const compact = (day: string) => day.replaceAll("-", "");
      const url = addressOf(base, "/q/d/l/", {
        s: symbol,
        d1: compact(request.from),
        d2: compact(request.to),
        i: "d",
      });
      const answer = await ask({ url }, line, patience, signal);
      return answer.ok ? readStooqCsv(answer.text, request) : answer;
    },
  };
}
