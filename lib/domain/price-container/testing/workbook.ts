import { zipSync, type Zippable } from "fflate";

/** A cell: a text, a number, a day by its serial number in a style of days, or a formula with the value it had, or the error. */
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
  return `<?xml version="1.0"?><worksheet ${NS}><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** The smallest workbook with these sheets; rows alone are one sheet called 行情. */
export function workbook(content: Cell[][] | Record<string, Cell[][]>): Uint8Array<ArrayBuffer> {
  const sheets = Object.entries(Array.isArray(content) ? { 行情: content } : content);
  const named = sheets.map(([name], i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const related = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const files: Zippable = {
    "[Content_Types].xml": bytes('<?xml version="1.0"?><Types xmlns="x"/>'),
    "xl/workbook.xml": bytes(
      `<?xml version="1.0"?><workbook ${NS} xmlns:r="${REL}"><sheets>${named.join("")}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": bytes(
      `<?xml version="1.0"?><Relationships xmlns="x">${related.join("")}<Relationship Id="rId99" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": bytes(
      `<?xml version="1.0"?><styleSheet ${NS}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  };
  sheets.forEach(([, rows], i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = bytes(sheetXml(rows));
  });
  return zipSync(files) as Uint8Array<ArrayBuffer>;
}
