/** @typedef {import("../container/limits").ContainerFault} ContainerFault */

/** The reason why a workbook is rejected, thrown during the read. */
export class WorkbookFault extends Error {
  /** @param {ContainerFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** A budget that decreases as a workbook is read; it counts existing content, never addresses. */
export class Budget {
  /** @param {number} left */
  constructor(left) {
    this.left = left;
  }

  /** @param {number} count */
  spend(count) {
    this.left -= count;
    if (this.left < 0) throw new WorkbookFault("workbook_too_large");
  }
}
