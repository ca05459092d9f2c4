import { useId, type ReactNode } from "react";

export interface QuestionGroupProps {
  title: string;
  why?: ReactNode;
  children?: ReactNode;
}

/** An open question about a file. */
export function QuestionGroup({ title, why, children }: QuestionGroupProps) {
  const id = useId();
  return (
    <div
      role="group"
      aria-labelledby={id}
      className="flex flex-col items-start gap-2 rounded bg-warn-wash px-3 py-2 text-sm [--scroll-ground:var(--warn-wash)]"
    >
      <p id={id} className="font-medium">
        {title}
      </p>
      {why && <div className="measure text-xs text-muted">{why}</div>}
      {children}
    </div>
  );
}
