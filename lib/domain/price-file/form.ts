import type { Adjustment } from "@/lib/domain/adjustment";
import type { FileField } from "./fields";
import type { DateOrder } from "./options";

/**
 * The number of shares in one unit of the volume column; `by_amount`: derived from the ratio of amount to
 * price times volume.
 */
export type VolumeUnit = 1 | "lots" | "by_amount";

/** A vendor's format for bars: its header, and the properties that the header doesn't state. */
export interface PriceForm {
  name: string;
  /** The field of each header as the vendor prints it; null for a known column that no field uses. */
  columns: Readonly<Record<string, FileField | null>>;
  /** The headers that identify the form: all of them must be present. */
  signature: readonly string[];
  /** Headers that exclude the form. */
  without?: readonly string[];
  /** The whole header must equal the signature, in the same order. */
  isExact?: boolean;
  /** A pattern that the file name must match, for a form whose header isn't specific to the vendor. */
  fileName?: RegExp;
  volumeUnit?: VolumeUnit;
  /** The amount of currency in one unit of the amount column; default 1. */
  amountUnit?: number;
  /** Times are seconds since 1970 or ISO times. */
  hasUnixTime?: boolean;
  /** The order of day and month in dates with the year last, if the file's dates leave it open. */
  dateOrder?: DateOrder;
  /** The file lists the latest prices of many tickers, without a day. */
  isSnapshot?: boolean;
  /** The codes are index codes: `000300` isn't a share. */
  isIndex?: boolean;
  /** The adjustment of every file of this form. */
  adjustment?: Adjustment;
  /** The vendor's usual method of adjustment, for files that can't prove it. */
  method?: "ratio" | "difference";
  /** The usual adjustment of such a file: shown with the question, never applied without an answer. */
  likely?: Adjustment;
}
