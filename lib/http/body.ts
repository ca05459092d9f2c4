import { unstorableText } from "@/lib/contract/unstorable-text";
import { fail, invalid, ok, type Result } from "@/lib/result";

export const JSON_MAX_BYTES = 2 * 1024 * 1024;

/** Reads the raw body, and refuses it as soon as it passes the limit; Content-Length isn't trusted. */
export async function readBytes(request: Request, maxBytes: number): Promise<Result<Uint8Array>> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) return fail("body_too_large", { extra: { maxBytes } });
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (request.body) {
    const reader = request.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) {
        await reader.cancel();
        return fail("body_too_large", { extra: { maxBytes } });
      }
      chunks.push(value);
    }
  }
  return ok(Buffer.concat(chunks, size));
}

export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}

export async function readJson(request: Request, maxBytes = JSON_MAX_BYTES): Promise<Result<unknown>> {
  if (mediaType(request) !== "application/json") {
    return fail("unsupported_media_type", { extra: { accepts: ["application/json"] } });
  }
  const bytes = await readBytes(request, maxBytes);
  if (!bytes.ok) return bytes;
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes.value));
  } catch {
    return fail("malformed_json");
  }
  const place = unstorableText(json);
  return place === null ? ok(json) : invalid(place, "not_text");
}
