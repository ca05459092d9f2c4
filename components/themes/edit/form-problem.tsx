import { useErrorText } from "@/components/ui/error-text";
import { ApiProblem } from "@/lib/client/fetch";
import { problemCode } from "@/lib/client/refused";

/** The field errors of a refused form. */
export function fieldErrors(error: unknown): Record<string, string> {
  return error instanceof ApiProblem ? error.fields : {};
}

/** What was refused, where no field of the form says it. */
export function FormProblem({ error, fields }: { error: unknown; fields: readonly string[] }) {
  const errorText = useErrorText();
  if (!error) return null;
  const isSaid = Object.keys(fieldErrors(error)).some((field) => fields.includes(field));
  if (isSaid) return null;
  return (
    <p role="alert" className="text-sm text-danger">
      {errorText(problemCode(error))}
    </p>
  );
}
