import { notFound } from "next/navigation";

/** Decodes a segment of a URL path: a page receives Chinese text percent-encoded, its metadata function doesn't. */
export function textOfSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    notFound();
  }
}
