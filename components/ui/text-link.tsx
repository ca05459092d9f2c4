import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { PageLink } from "@/components/ui/page-link";

/**
 * A link. All links have the accent colour, whatever they name; the line below it comes on hover and focus, and always
 * stands under a link within a sentence (`inText`), which colour alone wouldn't tell from the words around it.
 */
export function TextLink({
  href,
  inText = false,
  className,
  children,
  ...rest
}: {
  href: string;
  inText?: boolean;
  className?: string;
  "aria-label"?: string;
  "aria-current"?: "page";
  "aria-keyshortcuts"?: string;
  title?: string;
  lang?: string;
  children: ReactNode;
}) {
  return (
    <PageLink
      href={href}
      className={cn(
        "text-accent decoration-1 underline-offset-2 hover:text-accent-hover hover:underline focus-visible:underline",
        inText && "underline",
        className,
      )}
      {...rest}
    >
      {children}
    </PageLink>
  );
}
