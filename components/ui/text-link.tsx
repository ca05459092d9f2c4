import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { PageLink } from "@/components/ui/page-link";

/** A link inside text or a table cell. A `quiet` link has the text colour until it is hovered. */
export function TextLink({
  href,
  quiet = false,
  className,
  children,
  ...rest
}: {
  href: string;
  quiet?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-current"?: "page";
  lang?: string;
  children: ReactNode;
}) {
  const tone = quiet
    ? "text-ink hover:text-accent hover:underline"
    : "text-accent underline hover:text-accent-hover";
  return (
    <PageLink href={href} className={cn("decoration-1 underline-offset-2", tone, className)} {...rest}>
      {children}
    </PageLink>
  );
}
