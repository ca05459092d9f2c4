import { useId, type ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface QuestionProps {
  title: string;
  why?: ReactNode;
  /** It may stay open. */
  isOptional?: boolean;
  children?: ReactNode;
}

/** Something a file leaves for a person to say. */
export function Question({ title, why, isOptional = false, children }: QuestionProps) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className={cn(
        "flex flex-col items-start gap-2 rounded px-3 py-2 text-sm",
        isOptional ? "bg-sunken" : "bg-warn-wash",
      )}
    >
      <p id={id} className="font-medium">
        {title}
      </p>
      {why && <div className="measure text-xs text-muted">{why}</div>}
      {children}
    </div>
  );
}
