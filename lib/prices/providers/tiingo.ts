import { readTiingoDaily, tiingoCode } from "@/lib/domain/provider/tiingo-daily";
import { failedReading } from "@/lib/domain/provider/types";
import { ask } from "@/lib/prices/providers/ask";
import { addressOf, parseJson, type Provider, type ProviderPlace } from "@/lib/prices/providers/provider";

export function tiingo({ url: base, token, line, patience }: ProviderPlace): Provider {
  return {
    name: "tiingo",
    lacksToken: !token,
    async history(request, signal) {
      if (!token) return failedReading("no_token");
      const code = tiingoCode(request.symbol);
      if (!code) return failedReading("not_covered");
      const url = addressOf(base, `/tiingo/daily/${encodeURIComponent(code)}/prices`, {
        startDate: request.from,
        endDate: request.to,
      });
      const header = { name: "authorization", value: `Token ${token}` };
      const answer = await ask({ url, header }, line, patience, signal);
      if (!answer.ok) return answer;
      const json = parseJson(answer.text.replaceAll(token, "…"));
      return json.ok ? readTiingoDaily(json.json, request) : json;
    },
  };
}
