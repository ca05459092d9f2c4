import { defineRoute } from "@/lib/http/define-route";
import { otherMethods } from "@/lib/http/other-methods";
import { pageImage } from "@/lib/reports/files/page-image";
import { placeOfPage } from "@/lib/reports/pages/data";
import { getReportPageImageOperation } from "@/lib/reports/pages/operations";
import { fail, ok } from "@/lib/result";

export const GET = defineRoute(getReportPageImageOperation, async ({ params, request }) => {
  const place = await placeOfPage(params.slug, params.page);
  if (!place.ok) return place;
  const etag = `"${place.value.sha256}-${place.value.page}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (request.headers.get("if-none-match") === etag) return ok(new Response(null, { status: 304, headers }));
  const { png } = await pageImage(place.value);
  if (!png) return fail("not_found");
  return ok(new Response(png, { headers: { ...headers, "content-type": "image/png" } }));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods("GET");
