import type { ComponentProps } from "react";
import { MenuTrigger } from "@/components/ui/menu-trigger";
import { ToolbarItem } from "@/components/ui/toolbar";

/** A stop of the board's toolbar that opens a popover. */
export function MenuButton(props: ComponentProps<typeof MenuTrigger>) {
  return (
    <ToolbarItem>
      <MenuTrigger {...props} />
    </ToolbarItem>
  );
}
