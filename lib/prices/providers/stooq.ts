import { readStooqCsv, stooqSymbol } from "@/lib/domain/provider/stooq-csv";
import { failedReading } from "@/lib/domain/provider/types";
import { ask, type Patience } from "@/lib/prices/providers/ask";
import type { Line } from "@/lib/prices/providers/line";
import { addressOf, type Provider } from "@/lib/prices/providers/provider";

export function stooq(base: string, line: Line, patience: Patience): Provider {
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
