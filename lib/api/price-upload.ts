import { mediaType, readBytes } from "@/lib/api/body";
import { PRICE_FILE_MAX_BYTES } from "@/lib/prices/import-query";
import { fail, invalid, ok, type Result } from "@/lib/result";

export interface PriceUpload {
  fileName: string | null;
  bytes: Uint8Array;
}

/** The files of an upload: a text/csv body is one file, a multipart form carries any number under `file`. */
export async function readPriceUpload(request: Request): Promise<Result<PriceUpload[]>> {
  const type = mediaType(request);
  if (type !== "text/csv" && type !== "multipart/form-data") {
    return fail("unsupported_media_type", { extra: { accepts: ["text/csv", "multipart/form-data"] } });
  }
  const bytes = await readBytes(request, PRICE_FILE_MAX_BYTES);
  if (!bytes.ok) return bytes;
  if (type === "text/csv") return ok([{ fileName: null, bytes: bytes.value }]);
  const form = await new Response(bytes.value.slice(), {
    headers: { "content-type": request.headers.get("content-type") ?? "" },
  })
    .formData()
    .catch(() => null);
  if (!form) return fail("malformed_body");
  const files = form.getAll("file").filter((entry) => entry instanceof File);
  if (files.length === 0) return invalid("file", "required");
  return ok(
    await Promise.all(
      files.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  );
}
