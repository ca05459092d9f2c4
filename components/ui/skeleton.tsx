import type { CSSProperties } from "react";
import { cn } from "@/components/ui/cn";

/** A placeholder of the same size as the content that is loading. */
export function Skeleton({ className, style }: { className?: string; style?: CSSProperties }) {
  return <div aria-hidden className={cn("animate-skeleton rounded bg-sunken", className)} style={style} />;
}
