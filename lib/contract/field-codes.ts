import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** A zod issue as a snake_case code. Schemas with a code of their own pass it as the error text. */
function codeOf(issue: Issue): string {
  if (/^[a-z]+(_[a-z0-9]+)*$/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? "required" : "wrong_type";
    case "too_big":
      return issue.origin === "string" ? "too_long" : issue.origin === "array" ? "too_many" : "too_large";
    case "too_small":
      return issue.origin === "string" ? "too_short" : "too_small";
    case "invalid_value":
      return issue.input === undefined ? "required" : "not_allowed";
    case "unrecognized_keys":
      return "unknown_field";
    default:
      return "invalid";
  }
}

/** The code of an issue without a message, for a form that validates with the same schemas. */
export function issueCode(issue: z.core.$ZodRawIssue): string {
  return codeOf({ ...issue, message: "" } as Issue);
}

/** Field path → code; the first issue of a path wins. */
export function fieldCodes(error: { issues: Issue[] }): Record<string, string> {
  const fields = new Map<string, string>(); // a field may be called `constructor`
  for (const issue of error.issues) {
    const paths =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key].join("."))
        : [issue.path.join(".")];
    for (const path of paths) if (!fields.has(path)) fields.set(path, codeOf(issue));
  }
  return Object.fromEntries(fields);
}
