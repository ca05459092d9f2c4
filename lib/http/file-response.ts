import { openAsBlob } from "node:fs";
import { fail, ok, type Result } from "@/lib/result";

/**
 * A stored file as a download. Somebody else wrote it, so a browser neither shows it as a page of the board nor guesses
 * its type. A file that is gone from the disk isn't found.
 */
export async function fileResponse(
  stored: Result<{ file: string; name: string }>,
): Promise<Result<Response>> {
  if (!stored.ok) return stored;
  const { file, name } = stored.value;
  const blob = await openAsBlob(file).catch(() => null);
  if (!blob) return fail("not_found");
  return ok(
    new Response(blob, {
      headers: {
        "content-type": "application/octet-stream",
        "content-length": String(blob.size),
        "content-disposition": `attachment; filename*=UTF-8''${encoded(name)}`,
        "content-security-policy": "sandbox",
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-cache",
      },
    }),
  );
}

/** A file name as RFC 8187 has it, which allows fewer characters than `encodeURIComponent` leaves. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
