"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";

/** The reason of a watch, cut to two lines with a button to expand it. `name` is the name of its ticker. */
export function Reason({ text, name }: { text: string; name: string }) {
  const t = useTranslations("members");
  const line = useRef<HTMLParagraphElement>(null);
  const [isCut, setCut] = useState(false);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    const element = line.current;
    if (!element || isWhole) return;
    const observer = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isWhole]);
  return (
    <div className="flex items-end gap-2">
      <p
        ref={line}
        className={cn("min-w-0 [overflow-wrap:anywhere]", !isWhole && "line-clamp-2 print:line-clamp-none")}
      >
        {text}
      </p>
      {(isCut || isWhole) && (
        <Button
          tone="link"
          size="sm"
          aria-expanded={isWhole}
          aria-label={t(isWhole ? "lessFor" : "moreFor", { name })} // begins with the visible text, as voice control requires
          className="no-print h-auto shrink-0"
          onClick={() => setWhole(!isWhole)}
        >
          {t(isWhole ? "less" : "more")}
        </Button>
      )}
    </div>
  );
}
