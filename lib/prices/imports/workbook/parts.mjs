import { unescaped } from "./cell.mjs";
import { isDayFormat } from "./day-format.mjs";
import { Budget } from "./fault.mjs";
import { attributeOf, readXml } from "./xml.mjs";

/** The limit on elements in each of a workbook's small parts. */
const MOST_ELEMENTS = 1_000_000;

/**
 * Finds a workbook's files by its relationships: sheets by id, the shared strings, the styles.
 * @param {Iterable<Uint8Array>} pieces
 */
export function readRelationships(pieces) {
  const budget = new Budget(MOST_ELEMENTS);
  /** @type {Map<string, string>} */
  const sheets = new Map();
  /** @type {Record<string, string>} */
  const others = {};
  readXml(pieces, {
    open(name, { Id: id, Type: type = "", Target: target }) {
      budget.spend(1);
      if (name !== "Relationship" || !target) return;
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      if (type.endsWith("/worksheet") && id) sheets.set(id, path);
      else if (type.endsWith("/sharedStrings") || type.endsWith("/styles"))
        others[type.slice(type.lastIndexOf("/") + 1)] = path;
    },
  });
  return {
    sheets,
    sharedStrings: others.sharedStrings ?? "xl/sharedStrings.xml",
    styles: others.styles ?? "xl/styles.xml",
  };
}

/**
 * Reads a workbook's sheets in order, and whether it uses the 1904 day system.
 * @param {Iterable<Uint8Array>} pieces
 */
export function readOverview(pieces) {
  const budget = new Budget(MOST_ELEMENTS);
  /** @type {{ name: string, id: string | undefined }[]} */
  const sheets = [];
  let is1904 = false;
  readXml(pieces, {
    open(name, attributes) {
      budget.spend(1);
      if (name === "workbookPr") is1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (name === "sheet" && attributes.name)
        sheets.push({ name: unescaped(attributes.name), id: attributeOf(attributes, "id") });
    },
  });
  return { sheets, is1904 };
}

/**
 * Reads, for each cell style, whether it is a day format.
 * @param {Iterable<Uint8Array>} pieces
 */
export function readDayStyles(pieces) {
  const budget = new Budget(MOST_ELEMENTS);
  /** @type {Map<number, string>} */
  const codes = new Map();
  /** @type {(number | null)[]} */
  const named = [];
  /** @type {boolean[]} */
  const styles = [];
  let group = "";
  readXml(pieces, {
    open(name, { numFmtId, formatCode, xfId }) {
      budget.spend(1);
      if (name === "cellStyleXfs" || name === "cellXfs") group = name;
      else if (name === "numFmt") codes.set(Number(numFmtId), formatCode ?? "");
      else if (name === "xf") {
        const own = numFmtId === undefined ? null : Number(numFmtId);
        if (group === "cellStyleXfs") named.push(own);
        if (group !== "cellXfs") return;
        const id = own ?? named[Number(xfId)] ?? 0;
        styles.push(isDayFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === group) group = "";
    },
  });
  return styles;
}

/**
 * Reads the strings that cells reference by index; phonetic text (`rPh`) is skipped.
 * @param {Iterable<Uint8Array>} pieces
 * @param {{ strings: Budget, length: Budget }} budget
 */
export function readSharedStrings(pieces, budget) {
  /** @type {string[]} */
  const strings = [];
  let text = "";
  let isText = false;
  let isAloud = false;
  readXml(pieces, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") isText = true;
      else if (name === "rPh") isAloud = true;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isAloud = false;
      else if (name === "si") {
        budget.strings.spend(1);
        strings.push(unescaped(text).trim());
        text = "";
      }
    },
    text(piece) {
      if (!isText || isAloud) return;
      budget.length.spend(piece.length);
      text += piece;
    },
  });
  return strings;
}
