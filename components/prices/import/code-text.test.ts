import { describe, expect, it } from "vitest";
import type { ContainerFault } from "@/lib/prices/imports/container/limits";
import { FIELDS } from "@/lib/domain/price-file/fields";
import { FORMS } from "@/lib/domain/price-file/forms";
import type { PriceFileFault, RejectionCode, RowWarningCode } from "@/lib/domain/price-file/types";
import { priceCodes as en } from "@/lib/i18n/en/price-codes";
import { priceCodes as zh } from "@/lib/i18n/zh/price-codes";

// A missing or a superfluous code in this record is a type error.
const ROWS: Record<RejectionCode | RowWarningCode, true> = {
  bad_day: true,
  day_too_early: true,
  ambiguous_day: true,
  day_in_future: true,
  not_a_number: true,
  ambiguous_number: true,
  no_adjusted_close: true,
  not_positive: true,
  out_of_range: true,
  high_below_low: true,
  blank_row: true,
  duplicate_day: true,
  extra_cells: true,
  unknown_symbol: true,
  ambiguous_symbol: true,
  other_adjustment: true,
  other_header: true,
  not_daily: true,
  close_outside_range: true,
  open_outside_range: true,
  zero_price: true,
  payout_row: true,
  repeated_row: true,
  repeated_header: true,
  ignored_column: true,
  carried_row: true,
  weekend_day: true,
  copied_row: true,
  bad_encoding: true,
};
const FILES: Record<PriceFileFault | ContainerFault, true> = {
  empty_file: true,
  empty_archive: true,
  line_too_long: true,
  not_a_table: true,
  no_header: true,
  html_page: true,
  json_file: true,
  binary_file: true,
  old_excel_file: true,
  unknown_columns: true,
  mislabelled_columns: true,
  ticker_column: true,
  adjusted_beside_raw: true,
  watchlist_file: true,
  snapshot_without_day: true,
  not_daily: true,
  vendor_message: true,
  bad_zip: true,
  zip_bomb: true,
  too_many_entries: true,
  unsafe_path: true,
  encrypted_zip: true,
  nested_zip: true,
  bad_workbook: true,
  workbook_too_large: true,
  cell_outside_sheet: true,
};

describe.each([
  ["English", en],
  ["Chinese", zh],
])("in %s", (_language, words) => {
  it.each(Object.keys(ROWS))("the row code %s has a text", (code) => {
    const text: string | undefined = words.rows[code as keyof typeof ROWS];
    expect(text).toBeTruthy();
    expect(text).not.toBe(words.rows.unknown);
  });

  it.each(Object.keys(FILES))("the file code %s has a text", (code) => {
    const text: string | undefined = words.files[code as keyof typeof FILES];
    expect(text).toBeTruthy();
    expect(text).not.toBe(words.files.unknown);
  });

  it.each([...new Set(FORMS.map(({ name }) => name)), "mapped"])("the format %s has a name", (form) =>
    expect(words.forms).toHaveProperty(form),
  );

  it.each(FIELDS)("the field %s has a name", (field) => expect(words.fields).toHaveProperty(field));
});
