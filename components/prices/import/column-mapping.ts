import type { FileField } from "@/lib/domain/price-file/fields";
import type { ColumnMapping, DateOrder } from "@/lib/domain/price-file/options";
import type { TableView } from "@/lib/domain/price-file/types";

/** The fields to which a column can be mapped. */
export const MAPPED_FIELDS = [
  "date",
  "open",
  "high",
  "low",
  "close",
  "adjClose",
  "volume",
  "symbol",
  "exchange",
  "name",
] as const satisfies readonly FileField[];
export type MappedField = (typeof MAPPED_FIELDS)[number];

export interface MappingDraft {
  fields: Readonly<Record<string, MappedField | null>>;
  isUnixTime: boolean;
  /** The number of shares in one unit of volume. */
  unit: number;
}

export type MappingFault = "needsDate" | "needsClose" | { twice: MappedField };

const isMapped = (field: FileField | null): field is MappedField =>
  MAPPED_FIELDS.some((each) => each === field);

const PRICES: readonly FileField[] = ["open", "high", "low", "close", "adjClose"];

/**
 * The initial mapping: the previous answer or the recognised columns. Price columns that contradict their headings
 * begin empty, because the headings would be rejected again.
 */
export function draftOf(
  { columns }: Pick<TableView, "columns">,
  answer?: ColumnMapping,
  areHeadingsWrong = false,
): MappingDraft {
  const fields = columns.map(({ name, field }) => {
    const recognised = areHeadingsWrong && field && PRICES.includes(field) ? null : field;
    const now = answer ? (answer.columns[name] ?? null) : recognised;
    return [name, isMapped(now) ? now : null] as const;
  });
  return {
    fields: Object.fromEntries(fields),
    isUnixTime: answer?.unixTime ?? false,
    unit: answer?.volumeMultiplier ?? 1,
  };
}

/** The reason why a mapping is invalid; null for a valid one. */
export function mappingFault({ fields }: MappingDraft): MappingFault | null {
  const used = Object.values(fields).filter((field) => field !== null);
  const twice = used.find((field, at) => used.indexOf(field) !== at);
  if (twice) return { twice };
  if (!used.includes("date")) return "needsDate";
  return used.includes("close") ? null : "needsClose";
}

export function mappingOf(draft: MappingDraft, dateOrder?: DateOrder): ColumnMapping {
  return {
    columns: draft.fields,
    ...(dateOrder ? { dateOrder } : {}),
    ...(draft.isUnixTime ? { unixTime: true } : {}),
    ...(draft.unit === 1 ? {} : { volumeMultiplier: draft.unit }),
  };
}
