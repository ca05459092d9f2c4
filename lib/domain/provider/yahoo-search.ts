import { z } from "zod";
import { failedReading, type NamedSymbol, type NamesReading } from "./types";
import { fromYahooSymbol } from "./yahoo-symbol";

const searchAnswer = z.object({
  quotes: z.array(
    z.object({
      symbol: z.string().nullish(),
      shortname: z.string().nullish(),
      longname: z.string().nullish(),
      exchange: z.string().nullish(),
      quoteType: z.string().nullish(),
    }),
  ),
});
const KINDS = ["EQUITY", "ETF", "INDEX"];

/** Reads an answer of Yahoo's `/v1/finance/search?q=`: the shares, funds and indices of the supported markets. */
export function readYahooSearch(json: unknown): NamesReading {
  const parsed = searchAnswer.safeParse(json);
  if (!parsed.success) return failedReading("unexpected_answer");
  const names: NamedSymbol[] = [];
  for (const quote of parsed.data.quotes) {
    if (!quote.symbol || !KINDS.includes(quote.quoteType ?? "")) continue;
    const symbol = fromYahooSymbol(quote.symbol, quote.exchange ?? null);
    const name = (quote.longname || quote.shortname || "").trim();
    if (symbol && name && !names.some((each) => each.symbol === symbol)) names.push({ symbol, name });
  }
  return { ok: true, names };
}
