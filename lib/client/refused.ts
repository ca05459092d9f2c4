import { ApiProblem } from "@/lib/client/fetch";

/** What a failed mutation says to its form: the fields' codes, or one code for all of it where no field is to blame. */
export function refused(error: unknown): { code: string | null; fields: Record<string, string> } {
  if (!error) return { code: null, fields: {} };
  const fields = error instanceof ApiProblem ? error.fields : {};
  const isNamed = Object.keys(fields).length > 0;
  return { code: isNamed ? null : error instanceof ApiProblem ? error.code : "unknown", fields };
}

/** The one code that says most where there is room for one sentence: the first field's, else the whole answer's. */
export function problemCode(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "unknown";
  return Object.values(error.fields)[0] ?? error.code;
}
