import { z } from "zod";
import { failedReading, shownText, type Failed } from "./types";

const answer = z.object({
  code: z.number(),
  msg: z.string().nullish(),
  data: z
    .object({
      fields: z.array(z.string()),
      items: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      has_more: z.boolean().nullish(),
    })
    .nullish(),
});

/** A value of a row by field name; null without one. */
export type TushareRow = (field: string) => string | number | null;

export type TushareTable = { ok: true; rows: TushareRow[]; hasMore: boolean } | Failed;

/**
 * Reads the common answer of all Tushare services, `{code, msg, data: {fields, items}}`: a table, or a refusal in
 * Chinese.
 */
export function readTushareTable(json: unknown): TushareTable {
  const parsed = answer.safeParse(json);
  if (!parsed.success) return failedReading("unexpected_answer");
  const { code, msg, data } = parsed.data;
  if (code !== 0) return refusal(msg ?? String(code));
  if (!data) return { ok: true, rows: [], hasMore: false };
  const places = new Map(data.fields.map((field, i) => [field, i]));
  const rows = data.items.map(
    (item): TushareRow =>
      (field) =>
        item[places.get(field) ?? -1] ?? null,
  );
  return { ok: true, rows, hasMore: data.has_more ?? false };
}

/**
 * Recognises a refusal by its text, since one code has several meanings. Every limit's message also names the page on
 * permissions.
 */
function refusal(words: string): Failed {
  const detail = shownText(words);
  if (/每(天|日|小时)/.test(words)) return failedReading("daily_limit", detail);
  if (/每分钟|频率|频次/.test(words)) return failedReading("rate_limited", detail);
  if (/token/i.test(words)) return failedReading("bad_token", detail);
  if (/权限|积分/.test(words)) return failedReading("not_permitted", detail);
  return failedReading("unexpected_answer", detail);
}
