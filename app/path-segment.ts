import { notFound } from "next/navigation";

/** A part of a page's address as it is meant: a page gets its Chinese percent-encoded, its metadata doesn't. */
export function textOfSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    notFound();
  }
}
