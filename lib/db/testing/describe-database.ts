import type Database from "better-sqlite3";

type Column = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null; pk: number };
type Index = { name: string; unique: 0 | 1; origin: "c" | "u" | "pk" };
type ForeignKey = {
  id: number;
  table: string;
  from: string;
  to: string;
  on_update: string;
  on_delete: string;
};

/** One line for each column, key and index of a SQLite database, sorted, in the format of `describeSchema`. */
export function describeDatabase(database: Database.Database): string[] {
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' AND name <> '_prisma_migrations'",
    )
    .all();
  return tables.flatMap(({ name }) => describeTable(database, name)).sort();
}

function describeTable(database: Database.Database, table: string): string[] {
  const ask = <Row>(pragma: string, name = table) => database.pragma(`${pragma}("${name}")`) as Row[];
  const columns = ask<Column>("table_info");
  const indexes = ask<Index>("index_list").filter((index) => index.origin !== "pk");
  const keys = new Map<number, ForeignKey[]>();
  for (const part of ask<ForeignKey>("foreign_key_list"))
    keys.set(part.id, [...(keys.get(part.id) ?? []), part]);
  const primary = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
  return [
    ...columns.map((column) => `${table}.${column.name} ${describeColumn(column)}`),
    `${table} primary key (${primary.map((column) => column.name).join(", ")})`,
    ...indexes.map((index) => {
      const of = ask<{ name: string }>("index_info", index.name).map((column) => column.name);
      return `${table} ${index.unique ? "unique" : "index"} (${of.join(", ")})`;
    }),
    ...[...keys.values()].map((parts) => describeForeignKey(table, parts)),
  ];
}

function describeColumn(column: Column): string {
  const required = column.notnull === 1 || column.pk > 0;
  const value = column.dflt_value === null ? [] : [`default ${column.dflt_value}`];
  return [column.type, required ? "not null" : "null", ...value].join(" ");
}

function describeForeignKey(table: string, parts: ForeignKey[]): string {
  const [first] = parts;
  const list = (side: "from" | "to") => parts.map((part) => part[side]).join(", ");
  return `${table} (${list("from")}) -> ${first?.table} (${list("to")}) on delete ${first?.on_delete} on update ${first?.on_update}`;
}
