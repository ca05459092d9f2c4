import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";

/** A quiet button that opens a popover: "View ▾". */
export function MenuTrigger({ children, ...rest }: Omit<ComponentProps<typeof Button>, "tone" | "size">) {
  return (
    <Button tone="quiet" size="sm" {...rest}>
      {children}
      <span aria-hidden className="text-2xs">
        ▾
      </span>
    </Button>
  );
}
