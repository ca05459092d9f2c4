import type { Adjustment } from "@/lib/domain/adjustment";
import type { FileField } from "./fields";
import type { DateOrder } from "./types";

/** How many shares one of the volume column's unit is; `by_amount`: told by what the amount is to price times volume. */
export type VolumeUnit = 1 | "lots" | "by_amount";

/** A vendor's way of printing bars: a header, and what can't be read from the header. */
export interface PriceForm {
  name: string;
  /** Its headers as the vendor prints them, and what each is to a bar; null: known, and of no use to one. */
  columns: Readonly<Record<string, FileField | null>>;
  /** The headers by which it is told: all of them are there. */
  signature: readonly string[];
  /** Headers that show it is another form after all. */
  without?: readonly string[];
  /** The signature is the whole header, in this order. */
  isExact?: boolean;
  /** Told by the file's name as well: the header alone is anybody's. */
  fileName?: RegExp;
  volumeUnit?: VolumeUnit;
  /** Times are seconds since 1970, or ISO. */
  hasUnixTime?: boolean;
  /** The order of days with their year last, where the file's own don't show it. */
  dateOrder?: DateOrder;
  /** It lists many tickers' latest prices, without a day. */
  isSnapshot?: boolean;
  /** Its codes are indices: `000300` is no share. */
  isIndex?: boolean;
  /** What the form itself says of the adjustment. */
  adjustment?: Adjustment;
  /** What such a file usually is; shown beside the question, never taken for granted. */
  likely?: Adjustment;
}
