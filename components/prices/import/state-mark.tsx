import { useTranslations } from "next-intl";
import type { FileState } from "@/components/prices/import/file-state";
import { cn } from "@/components/ui/cn";

const MARKS: Record<FileState, { shape: string; tone: string }> = {
  waiting: { shape: "○", tone: "text-muted" },
  checking: { shape: "◔", tone: "text-muted" },
  importing: { shape: "◕", tone: "text-muted" },
  stopped: { shape: "■", tone: "text-muted" },
  asks: { shape: "▲", tone: "text-warn" },
  ready: { shape: "●", tone: "text-ink" },
  nothing_new: { shape: "＝", tone: "text-muted" },
  kept: { shape: "＝", tone: "text-muted" },
  imported: { shape: "✓", tone: "text-accent" },
  refused: { shape: "✕", tone: "text-danger" },
};

const DOUBTFUL = { shape: "▲", tone: "text-warn" };

export interface StateMarkProps {
  state: FileState;
  /** It could go in, and should be looked at before. */
  isDoubtful?: boolean;
}

/** How it stands with a file: a shape and a word. */
export function StateMark({ state, isDoubtful = false }: StateMarkProps) {
  const t = useTranslations("pricesImport.state");
  const { shape, tone } = isDoubtful ? { ...MARKS[state], ...DOUBTFUL } : MARKS[state];
  return (
    <span className={cn("font-medium", tone)}>
      <span aria-hidden className="mr-1 inline-block w-3 text-center">
        {shape}
      </span>
      {t(state)}
    </span>
  );
}
