/** @typedef {import("../container/limits").ContainerFault} ContainerFault */

/** Why a workbook isn't read, thrown half-way through it. */
export class WorkbookFault extends Error {
  /** @param {ContainerFault} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** A count that goes down as a workbook is read: what is there, never what its addresses say. */
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
