import { pageImage, type PagePlace } from "@/lib/reports/files/page-image";
import { fail, ok, type Result } from "@/lib/result";

/** The picture of a page, which a browser that has it isn't sent again. */
export async function pageResponse(place: Result<PagePlace>, request: Request): Promise<Result<Response>> {
  if (!place.ok) return place;
  const etag = `"${place.value.sha256}-${place.value.page}"`;
  const headers = { etag, "cache-control": "private, no-cache" };
  if (request.headers.get("if-none-match") === etag) return ok(new Response(null, { status: 304, headers }));
  const { png } = await pageImage(place.value);
  if (!png) return fail("not_found");
  return ok(new Response(png, { headers: { ...headers, "content-type": "image/png" } }));
}
