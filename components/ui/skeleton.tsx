import type { CSSProperties } from "react";
import { cn } from "@/components/ui/cn";

/** Keeps the place of what is coming, at its size. */
export function Skeleton({ className, style }: { className?: string; style?: CSSProperties }) {
  return <div aria-hidden className={cn("animate-skeleton rounded bg-sunken", className)} style={style} />;
}
