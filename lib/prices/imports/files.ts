import { today } from "@/lib/settings/data";
import { problemOf } from "@/lib/contract/problem";
import type { SpooledFile } from "@/lib/prices/imports/spool";
import { logError } from "@/lib/log-error";
import { readMapping } from "@/lib/prices/forms/data";
import type { ImportOptions } from "@/lib/prices/imports/query";
import { importTable, type ImportRun } from "@/lib/prices/imports/table";
import { sheetRoom, tablesOf, type Part } from "@/lib/prices/imports/price-tables";
import type { ImportedFiles, ImportResult } from "@/lib/prices/imports/schema";
import { databaseFaultOf } from "@/lib/database-fault";
import { fail, ok, type Result } from "@/lib/result";

type Answer = Result<ImportResult | ImportedFiles> & { status?: number };

/** Imports files of daily bars, each table in its own transaction; a failed table does not affect the others. */
export async function importPriceFiles(
  files: readonly SpooledFile[],
  options: ImportOptions,
  where: Pick<ImportRun, "context" | "folder" | "signal">,
): Promise<Answer> {
  const { mappings } = options;
  const run = { ...where, today: await today(where.context), mappingOf: readMapping, mappings };
  const room = sheetRoom(where.folder);
  const parts: Part[][] = [];
  for (const file of files) parts.push(await tablesOf(file, room, where.signal));
  const [only, ...others] = parts.flat();
  if (only && others.length === 0) return only.ok ? importTable(only.value, options, run) : only;
  const answers: ImportedFiles["files"] = [];
  const many = { ...run, isOneOfMany: true };
  let status = 200;
  for (const part of parts.flat()) {
    const result = part.ok ? await importOneOf(part.value, options, many) : part;
    if (result.ok && result.value.id !== null) status = 201;
    answers.push(result.ok ? result.value : { ...problemOf(result), fileName: part.fileName });
  }
  return { ...ok({ files: answers }), status };
}

/**
 * An exception in one of several tables becomes that table's failure, because earlier tables are already stored and
 * must be reported.
 */
async function importOneOf(...input: Parameters<typeof importTable>): ReturnType<typeof importTable> {
  try {
    return await importTable(...input);
  } catch (error) {
    input[2].signal?.throwIfAborted();
    logError("price import", error);
    return fail(databaseFaultOf(error) ?? "server_error");
  }
}
