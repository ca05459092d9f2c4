import { zipSync, type Zippable } from "fflate";

/** A cell: a text, a number, a day as a serial number with a day style, or a formula with its cached value or error. */
type Cell = string | number | { serial: number } | { formula: string; value: number } | { error: string };

const bytes = (text: string) => new TextEncoder().encode(text);
const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function cellXml(value: Cell, place: string): string {
  if (typeof value === "string") return `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  if ("serial" in value) return `<c r="${place}" s="1"><v>${value.serial}</v></c>`;
  if ("error" in value) return `<c r="${place}" t="e"><f>A1/0</f><v>${value.error}</v></c>`;
  return `<c r="${place}"><f>${value.formula}</f><v>${value.value}</v></c>`;
}

function sheetXml(rows: readonly Cell[][]): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((value, c) => cellXml(value, `${String.fromCharCode(65 + c)}${r + 1}`));
    return `<row r="${r + 1}">${cells.join("")}</row>`;
  });
  return lines.join("");
}

const XML = '<?xml version="1.0"?>';
const DAYS = '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>';

/**
 * A workbook's parts as XML, for content that a regular writer never produces. Sheets are keyed by name; each value is
 * the content of `sheetData`.
 */
export interface WorkbookXml {
  sheets: Record<string, string>;
  /** The content of `sst`. */
  strings?: string;
  /** The content of `styleSheet`; style 1 is a day format. */
  styles?: string;
  /** The attributes of `workbookPr`. */
  properties?: string;
  /** Files that replace whole parts. */
  files?: Record<string, string>;
}

/** Builds a workbook from these parts. */
export function workbookOf({
  sheets,
  strings,
  styles = DAYS,
  properties = "",
  files = {},
}: WorkbookXml): Uint8Array<ArrayBuffer> {
  const named = Object.keys(sheets).map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`;
  const related = Object.keys(sheets).map((_, i) =>
    relation(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`),
  );
  related.push(
    relation("rId9998", "styles", "styles.xml"),
    relation("rId9999", "sharedStrings", "strings.xml"),
  );
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${XML}<Types xmlns="x"/>`,
    "xl/workbook.xml": `${XML}<workbook ${NS} xmlns:r="${REL}"><workbookPr ${properties}/><sheets>${named.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${XML}<Relationships xmlns="x">${related.join("")}</Relationships>`,
    "xl/styles.xml": `${XML}<styleSheet ${NS}>${styles}</styleSheet>`,
    ...(strings !== undefined && { "xl/strings.xml": `${XML}<sst ${NS}>${strings}</sst>` }),
  };
  Object.values(sheets).forEach((rows, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `${XML}<worksheet ${NS}><sheetData>${rows}</sheetData></worksheet>`;
  });
  const all: Zippable = {};
  for (const [path, xml] of Object.entries({ ...parts, ...files })) all[path] = bytes(xml);
  return zipSync(all) as Uint8Array<ArrayBuffer>;
}

/** Builds a minimal workbook with these sheets; an array of rows makes a single sheet named 行情. */
export function workbook(content: Cell[][] | Record<string, Cell[][]>): Uint8Array<ArrayBuffer> {
  const sheets = Object.entries(Array.isArray(content) ? { 行情: content } : content);
  return workbookOf({ sheets: Object.fromEntries(sheets.map(([name, rows]) => [name, sheetXml(rows)])) });
}
