import type { VariantProps } from "class-variance-authority";
import type { ReactNode } from "react";
import { buttonClasses } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { PageLink } from "@/components/ui/page-link";

export interface LinkButtonProps extends VariantProps<typeof buttonClasses> {
  href: string;
  className?: string;
  /** Set for a link that downloads a file: the browser follows it instead of the router. */
  download?: boolean | string;
  title?: string;
  "aria-label"?: string;
  "aria-keyshortcuts"?: string;
  children: ReactNode;
}

/** A link that looks like a button. */
export function LinkButton({ href, tone, size, className, download, children, ...rest }: LinkButtonProps) {
  const classes = cn(buttonClasses({ tone, size }), className);
  if (download !== undefined && download !== false) {
    return (
      <a href={href} download={download} className={classes} {...rest}>
        {children}
      </a>
    );
  }
  return (
    <PageLink href={href} className={classes} {...rest}>
      {children}
    </PageLink>
  );
}
