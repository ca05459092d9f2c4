/** Words at a place of a page, in points from its top left corner. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export interface PdfPage {
  words: readonly Placed[];
  /** The page's content stream with its dictionary, in place of the words. */
  content?: { dictionary: string; bytes: Buffer };
}

interface Options {
  /** Entries of the trailer, as `/Encrypt …`. */
  trailer?: string;
  /** The CMap of the Chinese font. */
  cmap?: string;
}

export const PAGE = { width: 595, height: 842 };
const CHINESE = /[^\u0020-\u007E]/;

/**
 * Builds a PDF without ToUnicode, as many Chinese programs do: Latin words in Helvetica, others in STSong by UCS-2
 * codes, neither font in the file.
 */
export function pdfOf(
  pages: readonly PdfPage[],
  { trailer = "", cmap = "UniGB-UCS2-H" }: Options = {},
): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer) => objects.push(Buffer.from(body));
  const kids = pages.map((_, at) => `${6 + at * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${cmap} /DescendantFonts [5 0 R] >>`,
  );
  add(
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 859 /Descent -141 >> >>",
  );
  for (const [at, { words, content }] of pages.entries()) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Contents ${7 + at * 2} 0 R /Resources << /Font << /L 3 0 R /C 4 0 R >> >> >>`,
    );
    const { dictionary, bytes } = content ?? {
      dictionary: "",
      bytes: Buffer.from(words.map(shown).join("\n")),
    };
    add(
      Buffer.concat([
        Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
        bytes,
        Buffer.from("\nendstream"),
      ]),
    );
  }
  return written(objects, trailer);
}

function shown({ text, x, y, size = 11 }: Placed): string {
  const isChinese = CHINESE.test(text);
  const string = isChinese
    ? `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`
    : `(${text.replace(/[\\()]/g, "\\$&")})`;
  return `BT /${isChinese ? "C" : "L"} ${size} Tf 1 0 0 1 ${x} ${PAGE.height - y} Tm ${string} Tj ET`;
}

function written(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n")];
  const places: number[] = [];
  let length = parts[0]!.length;
  const push = (part: Buffer) => {
    parts.push(part);
    length += part.length;
  };
  for (const [at, body] of objects.entries()) {
    places.push(length);
    push(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]));
  }
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`));
  push(
    Buffer.from(
      `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A page whose lines follow each other, as wide as their words. */
export const pageOf = (...lines: string[]): PdfPage => ({
  words: lines.map((text, at) => ({ text, x: 60, y: 80 + at * 18 })),
});
