export type SchemaField = { name: string; type: string; optional: boolean; attributes: Map<string, string> };
export type Block = { kind: "id" | "unique" | "index"; fields: string };
export type Model = { name: string; fields: SchemaField[]; blocks: Block[] };

/**
 * Reads the models of a schema.prisma in the subset that this project uses: no renamed tables or columns, no lists of
 * scalars, no enums. It refuses everything else, so that nothing goes uncompared.
 */
export function parseSchema(text: string): Model[] {
  const models: Model[] = [];
  for (const [, name, body] of text.matchAll(/^model (\w+) \{\n([^]*?)^\}/gm)) {
    const model: Model = { name: name ?? "", fields: [], blocks: [] };
    for (const line of (body ?? "").split("\n").map((raw) => raw.replace(/\s*\/\/.*$/, "").trim())) {
      if (line.startsWith("@@")) model.blocks.push(parseBlock(line));
      else if (line) model.fields.push(parseField(line));
    }
    models.push(model);
  }
  if (/^enum /m.test(text)) throw new Error("enums are not compared with the database");
  return models;
}

function parseBlock(line: string): Block {
  const [, kind, fields] = /^@@(id|unique|index)\(\[([^\]]*)\]\)$/.exec(line) ?? [];
  if (!kind || !fields) throw new Error(`not read: ${line}`);
  return { kind: kind as Block["kind"], fields };
}

function parseField(line: string): SchemaField {
  const [, name, type, mark, rest] = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? [];
  if (!name || !type) throw new Error(`not read: ${line}`);
  return { name, type, optional: mark === "?", attributes: parseAttributes(rest ?? "") };
}

/** `@id @default(uuid(7))` as id → "", default → "uuid(7)". */
function parseAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, , value] of text.matchAll(/@(\w+)(\(((?:[^()]|\([^()]*\))*)\))?/g)) {
    if (!["id", "unique", "default", "updatedAt", "relation"].includes(name ?? "")) {
      throw new Error(`not read: @${name}`);
    }
    attributes.set(name ?? "", value ?? "");
  }
  return attributes;
}
