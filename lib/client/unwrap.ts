import { ApiProblem } from "@/lib/client/fetch";
import type { Result } from "@/lib/result";

/** A result's value for a page's prefetch; throws a refusal as the browser would receive it. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ApiProblem(result.code === "not_found" ? 404 : 422, result.code, result.fields ?? {}, {
    ...result.extra,
  });
}
