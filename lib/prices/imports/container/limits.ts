/**
 * Limits for unpacking an archive. Price files compress to a tenth or a twentieth of their size, a zip bomb to a
 * thousandth.
 */
export interface ContainerLimits {
  entries: number;
  /** The unpacked size of all entries together, in bytes. */
  totalBytes: number;
  /** The largest ratio of unpacked to packed bytes of one entry, checked after `ratioFrom` unpacked bytes. */
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

/** A workbook inside an archive is read only up to this packed size. */
export const WORKBOOK_MAX_BYTES = 64 * MEBIBYTE;

/**
 * Limits for reading a workbook. They count existing cells, never addresses: a cell in the sheet's last corner costs as
 * much as any other cell.
 */
export interface WorkbookLimits extends ContainerLimits {
  sheets: number;
  /** Rows and cells of all sheets together, including empty ones. */
  cells: number;
  /** Characters stored of all sheets together. */
  textLength: number;
  /** Characters of the shared strings, each of which many cells may reference. */
  sharedLength: number;
  sharedStrings: number;
}

/** A full sheet of 1,048,576 rows and sixteen columns is within the limits. */
export const WORKBOOK_LIMITS: WorkbookLimits = {
  ...ARCHIVE_LIMITS,
  totalBytes: 768 * MEBIBYTE,
  sheets: 1000,
  cells: 20_000_000,
  textLength: 256 * MEBIBYTE,
  sharedLength: 64 * MEBIBYTE,
  sharedStrings: 3_000_000,
};

/** The reason why an archive or one of its entries is rejected. */
export type ContainerFault =
  /** Truncated, damaged, or in an unsupported compression format. */
  | "bad_zip"
  | "zip_bomb"
  | "too_many_entries"
  /** The archive contains no file. */
  | "empty_archive"
  /** An entry whose path leads outside the target folder. */
  | "unsafe_path"
  | "encrypted_zip"
  /** An archive inside an archive. */
  | "nested_zip"
  | "bad_workbook"
  /** More cells or text than a price file has, or a read that exceeds the memory or time limit. */
  | "workbook_too_large"
  /** A cell or row beyond XFD1048576, the last cell of a sheet. */
  | "cell_outside_sheet";
