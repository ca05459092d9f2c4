import type { ComponentProps } from "react";
import { Button } from "@/components/ui/button";
import { ToolbarItem } from "@/components/ui/toolbar";

/** A stop of a toolbar that opens a popover: "View ▾". */
export function MenuButton({ children, ...rest }: Omit<ComponentProps<typeof Button>, "tone" | "size">) {
  return (
    <ToolbarItem>
      <Button tone="quiet" size="sm" {...rest}>
        {children}
        <span aria-hidden className="text-2xs">
          ▾
        </span>
      </Button>
    </ToolbarItem>
  );
}
