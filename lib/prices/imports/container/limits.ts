/** How far an archive is followed. Files of prices pack to a tenth or a twentieth; a bomb to a thousandth. */
export interface ContainerLimits {
  entries: number;
  /** Bytes of all entries together, unpacked. */
  totalBytes: number;
  /** Unpacked to packed bytes of one entry, once it has unpacked `ratioFrom` of them. */
  ratio: number;
  ratioFrom: number;
}

const MEBIBYTE = 1024 * 1024;

export const ARCHIVE_LIMITS: ContainerLimits = {
  entries: 10_000,
  totalBytes: 1024 * MEBIBYTE,
  ratio: 200,
  ratioFrom: 8 * MEBIBYTE,
};

/** A workbook of more bytes than this, packed, isn't taken out of the archive it is in. */
export const WORKBOOK_MAX_BYTES = 64 * MEBIBYTE;

/**
 * How far a workbook is followed. All of it counts what is there, never what an address says: a cell at the sheet's last
 * corner costs what any cell costs.
 */
export interface WorkbookLimits extends ContainerLimits {
  sheets: number;
  /** Rows and cells of all sheets together, the empty ones too. */
  cells: number;
  /** Characters of all that is kept of its sheets. */
  textLength: number;
  /** Characters of its shared strings, which many cells may name. */
  sharedLength: number;
  sharedStrings: number;
}

/** A full sheet, 1,048,576 rows of sixteen columns, is within them. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  ...ARCHIVE_LIMITS,
  totalBytes: 768 * MEBIBYTE,
  sheets: 1000,
  cells: 20_000_000,
  textLength: 256 * MEBIBYTE,
  sharedLength: 64 * MEBIBYTE,
  sharedStrings: 3_000_000,
};

/** Why an archive, or one of its entries, isn't read. */
export type ContainerFault =
  /** Cut short, damaged, or packed in a way nobody uses. */
  | "bad_zip"
  | "zip_bomb"
  | "too_many_entries"
  /** There is no file in it. */
  | "empty_archive"
  /** An entry that would lie outside the folder it is unpacked to. */
  | "unsafe_path"
  | "encrypted_zip"
  /** An archive within an archive. */
  | "nested_zip"
  | "bad_workbook"
  /** More cells or text than prices have, or more than there is memory or time for. */
  | "workbook_too_large"
  /** A cell or a row beyond XFD1048576, the last there can be. */
  | "cell_outside_sheet";
