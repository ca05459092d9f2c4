import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps } from "react";

/**
 * A link to a page of the board, without prefetching: the server computes each page when it is requested, so a prefetch
 * gets nothing of it, and those of the overview's links took as long as the overview itself.
 */
export function PageLink({ href, ...props }: Omit<ComponentProps<typeof Link>, "href"> & { href: string }) {
  return <Link prefetch={false} href={href as Route} {...props} />;
}
