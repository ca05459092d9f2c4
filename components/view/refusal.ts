import { ApiProblem, queryString } from "@/lib/client/fetch";
import type { View } from "@/lib/view/params";

/** What the board answered to the view that a page came with, where it refused: known before the first paint. */
export interface ViewRefusal {
  code: string;
  fields: Record<string, string>;
  view: View;
}

/** A page's refusal as the API would say it, as long as its view is still the one asked for. */
export function viewRefusalOf(refusal: ViewRefusal | null, view: View): ApiProblem | null {
  if (!refusal || queryString({ ...refusal.view }) !== queryString({ ...view })) return null;
  return new ApiProblem(refusal.code === "not_found" ? 404 : 422, refusal.code, refusal.fields, {});
}
