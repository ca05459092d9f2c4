import { parseSchema, type SchemaField, type Model } from "./parse-schema";

const COLUMN_TYPES: Record<string, string> = {
  String: "TEXT",
  Int: "INTEGER",
  BigInt: "BIGINT",
  Float: "REAL",
  Boolean: "BOOLEAN",
  DateTime: "DATETIME",
};

/** One line for each column, key and index that schema.prisma asks of a SQLite database, sorted. */
export function describeSchema(text: string): string[] {
  const models = parseSchema(text);
  const names = new Set(models.map((model) => model.name));
  return models.flatMap((model) => describeModel(model, names)).sort();
}

function describeModel(model: Model, models: Set<string>): string[] {
  const columns = model.fields.filter((field) => !models.has(field.type));
  const single = (attribute: string) => columns.filter((field) => field.attributes.has(attribute));
  const list = (fields: string) => `(${fields.replaceAll(/\s/g, "").split(",").join(", ")})`;
  const primary = single("id")[0]?.name ?? model.blocks.find((block) => block.kind === "id")?.fields ?? "";
  return [
    ...columns.map((field) => `${model.name}.${field.name} ${describeColumn(field)}`),
    `${model.name} primary key ${list(primary)}`,
    ...single("unique").map((field) => `${model.name} unique ${list(field.name)}`),
    ...model.blocks
      .filter((block) => block.kind !== "id")
      .map((block) => `${model.name} ${block.kind} ${list(block.fields)}`),
    ...model.fields.flatMap((field) => describeRelation(model, field)),
  ];
}

function describeColumn(field: SchemaField): string {
  const type = COLUMN_TYPES[field.type];
  if (!type) throw new Error(`no column type is known for ${field.type}`);
  const value = field.attributes.get("default");
  return [type, field.optional ? "null" : "not null", ...describeDefault(value)].join(" ");
}

function describeDefault(value: string | undefined): string[] {
  if (value === undefined || /^(uuid|cuid|ulid|nanoid|autoincrement)\(/.test(value)) return []; // made by the Prisma client, not by the database
  if (value === "now()") return ["default CURRENT_TIMESTAMP"];
  return [`default ${value.replace(/^"(.*)"$/, "'$1'")}`];
}

function describeRelation(model: Model, field: SchemaField): string[] {
  const relation = field.attributes.get("relation");
  const [, from, to] = /fields:\s*\[([^\]]*)\].*references:\s*\[([^\]]*)\]/.exec(relation ?? "") ?? [];
  if (!relation || !from || !to) return [];
  const rule = (name: string) => new RegExp(`${name}:\\s*(\\w+)`).exec(relation)?.[1]?.toUpperCase();
  return [
    `${model.name} (${from}) -> ${field.type} (${to}) on delete ${rule("onDelete")} on update ${rule("onUpdate")}`,
  ];
}
