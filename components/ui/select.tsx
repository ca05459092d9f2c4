import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/ui/cn";
import { fieldClasses } from "@/components/ui/input";

export interface SelectOption {
  value: string;
  label: string;
  disabled?: boolean;
  /** The heading under which the option is listed; adjacent options with the same heading share it. */
  group?: string;
}

export interface SelectProps extends Omit<ComponentProps<"select">, "children"> {
  options: readonly SelectOption[];
}

/** A native select, which works best on a phone. */
export function Select({ options, className, ...rest }: SelectProps) {
  return (
    <span className={cn("relative inline-block", className)}>
      <select className={cn(fieldClasses, "h-8 appearance-none pr-7")} {...rest}>
        {inGroups(options).map(({ group, options: members }) =>
          group === undefined ? (
            members.map(drawn)
          ) : (
            <optgroup key={`group ${group}`} label={group}>
              {members.map(drawn)}
            </optgroup>
          ),
        )}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2 size-3.5 -translate-y-1/2 text-muted"
      />
    </span>
  );
}

const drawn = ({ value, label, disabled }: SelectOption) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

function inGroups(options: readonly SelectOption[]): { group?: string; options: SelectOption[] }[] {
  const groups: { group?: string; options: SelectOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last && last.group === option.group) last.options.push(option);
    else groups.push({ group: option.group, options: [option] });
  }
  return groups;
}
