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

/** A workbook is taken apart in memory, all of it at once. */
export const WORKBOOK_LIMITS: ContainerLimits = { ...ARCHIVE_LIMITS, totalBytes: 128 * MEBIBYTE };

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
  | "bad_workbook";
