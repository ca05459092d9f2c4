import type { ReactNode } from "react";

/** One setting: name and explanation on the left, control on the right. */
export function Setting({
  label,
  hint,
  htmlFor,
  children,
}: {
  label: string;
  hint?: string;
  /** The id of the labelled control, if it is a single field; a group of options has its own label. */
  htmlFor?: string;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-x-8 gap-y-2 border-b border-line py-3 last:border-b-0 md:grid-cols-[minmax(0,20rem)_1fr]">
      <div>
        {htmlFor ? (
          <label htmlFor={htmlFor} className="text-sm font-medium">
            {label}
          </label>
        ) : (
          <p className="text-sm font-medium">{label}</p>
        )}
        {hint && <p className="text-xs text-muted">{hint}</p>}
      </div>
      <div className="flex min-w-0 flex-col items-start gap-2">{children}</div>
    </div>
  );
}
