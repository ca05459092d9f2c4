/** The fields that a column can supply. `amount` is the turnover: the value traded. */
export const FIELDS = [
  "date",
  "symbol",
  "exchange",
  "name",
  "open",
  "high",
  "low",
  "close",
  "adjClose",
  "volume",
  "amount",
  "adjustFlag",
  "tradeStatus",
  "period",
] as const;
export type FileField = (typeof FIELDS)[number];

export const PRICE_FIELDS = ["open", "high", "low", "close", "adjClose"] as const;
export type PriceField = (typeof PRICE_FIELDS)[number];
