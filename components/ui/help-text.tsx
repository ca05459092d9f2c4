import type { ReactNode } from "react";
import { HelpTip } from "@/components/ui/help-tip";

/** A term with an explanation shown on hover, on focus and on tap. */
export function HelpText({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <HelpTip text={text} opensOnPress>
      <button type="button" className="cursor-help text-left underline decoration-dotted underline-offset-2">
        {children}
      </button>
    </HelpTip>
  );
}
