/** @typedef {import("./types").ReportFileFault} ReportFileFault */

/** The reason why a file can't be read, thrown during the read. */
export class FileFault extends Error {
  /** @param {ReportFileFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}
