import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({
  extend: { classGroups: { "font-size": [{ text: ["2xs", "xs", "sm", "base", "lg", "xl"] }] } },
});

/** Joins class names; a later Tailwind class overrides an earlier one for the same property. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
