import { ApiProblem } from "@/lib/client/fetch";

/**
 * A failed mutation in the form's terms: the codes of its fields, or one code for the whole form if no field is wrong.
 */
export function refused(error: unknown): { code: string | null; fields: Record<string, string> } {
  if (!error) return { code: null, fields: {} };
  const fields = error instanceof ApiProblem ? error.fields : {};
  const isNamed = Object.keys(fields).length > 0;
  return { code: isNamed ? null : error instanceof ApiProblem ? error.code : "unknown", fields };
}

/** The single code to show where there is room for one sentence: the first field's, else the request's. */
export function problemCode(error: unknown): string {
  if (!(error instanceof ApiProblem)) return "unknown";
  return Object.values(error.fields)[0] ?? error.code;
}
