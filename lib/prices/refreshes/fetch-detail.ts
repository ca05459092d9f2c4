import { z } from "zod";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";
import type { Fetched } from "@/lib/prices/refreshes/fetch-one";
import { fetchItemSchema, type FetchItem, type Outcome } from "@/lib/prices/refreshes/schema";

/** Rows left out that are stored with a fetch; of the others only the number is. */
const MOST_LEFT_OUT = 20;

/** A fetch's `detail` in the database. Older rows have the adjustments and the seam within `text` only. */
const storedSchema = fetchItemSchema
  .pick({
    adjustments: true,
    seamDay: true,
    lastAction: true,
    method: true,
    note: true,
    proof: true,
    reread: true,
  })
  .partial()
  .extend({
    text: z.string().nullable(),
    leftOut: fetchItemSchema.shape.leftOut,
    leftOutCount: fetchItemSchema.shape.leftOutCount,
  });
type Stored = z.infer<typeof storedSchema>;

type Detail = Pick<
  FetchItem,
  | "detail"
  | "adjustments"
  | "seamDay"
  | "lastAction"
  | "method"
  | "note"
  | "proof"
  | "reread"
  | "leftOut"
  | "leftOutCount"
>;

/** The `detail` of a fetch for the database; null if there is nothing to report. */
export function writeDetail(fetched: Fetched): string | null {
  const { text, adjustments, seamDay, lastAction, method, note, proof, reread, leftOut } = fetched;
  if (!text && !adjustments && !seamDay && !lastAction && !method && leftOut.length === 0) return null;
  const stored: Stored = {
    text,
    adjustments,
    seamDay,
    lastAction,
    method,
    note,
    proof,
    reread,
    leftOut: leftOut.slice(0, MOST_LEFT_OUT),
    leftOutCount: leftOut.length,
  };
  return JSON.stringify(stored);
}

/** Reads a fetch's `detail`, including those of earlier versions. */
export function readDetail(outcome: Outcome, json: string | null): Detail {
  // Details of an unknown shape hide neither their fetch nor the round's others.
  const stored = json === null ? null : (storedSchema.safeParse(JSON.parse(json)).data ?? null);
  const earlier = stored?.text ? valuesInText(outcome, stored.text) : {};
  const { adjustments = null, seamDay = null, lastAction = null } = { ...stored, ...earlier };
  const action = lastAction && `${lastAction.kind} ${lastAction.value} ${lastAction.day}`;
  const values = adjustments
    ? `${adjustments.file} ≠ ${adjustments.series}`
    : [seamDay, action].filter(Boolean).join(" · ");
  return {
    detail: stored?.text ?? (values || null),
    adjustments,
    seamDay,
    lastAction,
    method: stored?.method ?? null,
    note: stored?.note ?? null,
    proof: stored?.proof ?? null,
    reread: stored?.reread ?? null,
    leftOut: stored?.leftOut ?? [],
    leftOutCount: stored?.leftOutCount ?? 0,
  };
}

const SEAM_TEXT = /^(\d{4}-\d\d-\d\d)?(?: · )?(?:(split|dividend) (\S+) (\S+))?$/;

/** The values within the text of an earlier version: `total ≠ none`, `2025-03-03 · dividend 0.2 2025-05-01`. */
function valuesInText(outcome: Outcome, text: string): Partial<Detail> {
  if (outcome === "adjustment_conflict") {
    const [file, series] = text.split(" ≠ ").map((code) => ADJUSTMENTS.find((each) => each === code));
    return file && series ? { adjustments: { file, series } } : {};
  }
  if (outcome !== "adjustment_seam" && outcome !== "other_prices" && outcome !== "no_overlap") return {};
  const [, seamDay = null, kind, value, day = ""] = SEAM_TEXT.exec(text) ?? [];
  const isAction = kind === "split" || kind === "dividend";
  return { seamDay, lastAction: isAction ? { kind, value: Number(value), day } : null };
}
