"use client";

import { useTranslations } from "next-intl";
import { Popover } from "radix-ui";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

const STEPS = ["board", "theme", "attention", "search", "prices", "help"] as const;
type Step = (typeof STEPS)[number];

/** Within a part that is larger than the window, the step points at its heading. */
const TARGETS: Record<Step, string> = {
  board: '[data-tour="board"] :is(h2, thead)',
  theme: '[data-tour="board"] :is(tbody, li, article) a',
  attention: '[data-tour="attention"] h2',
  search: '[data-tour="search"]',
  prices: 'header nav a[href^="/prices"]',
  help: '[data-tour="help"]',
};
const targetOf = (step: Step) =>
  [...document.querySelectorAll(TARGETS[step])].find((element) => element.checkVisibility());

/** The steps of the tour, each beside the part of the overview that it explains. A part that isn't there is passed over. */
export function Tour({ onEnd }: { onEnd: () => void }) {
  const t = useTranslations("tour");
  const [steps] = useState(() => STEPS.filter((step) => targetOf(step)));
  const [at, setAt] = useState(0);
  const step = steps[at];
  const target = step && targetOf(step);
  useEffect(() => {
    target?.scrollIntoView({ block: "nearest" });
    target?.setAttribute("data-tour-now", "");
    return () => target?.removeAttribute("data-tour-now");
  }, [target]);
  const isOver = !target;
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);
  if (!step || !target) return null;
  const isLast = at === steps.length - 1;
  return (
    <Popover.Root open onOpenChange={(open) => !open && onEnd()}>
      <Popover.Anchor virtualRef={{ current: target }} />
      <Popover.Portal>
        <Popover.Content
          key={step}
          aria-label={t("title")}
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={16}
          onInteractOutside={(event) => event.preventDefault()}
          className="z-50 w-80 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised p-4 text-sm shadow-pop"
        >
          <p className="text-xs text-faint tabular-nums">{t("step", { at: at + 1, of: steps.length })}</p>
          <p className="mt-1 font-semibold">{t(`steps.${step}.title`)}</p>
          <p className="mt-1">{t(`steps.${step}.body`)}</p>
          <div className="mt-3 flex items-center gap-2">
            <Button tone="primary" size="sm" onClick={() => (isLast ? onEnd() : setAt(at + 1))}>
              {t(isLast ? "done" : "next")}
            </Button>
            {at > 0 && (
              <Button size="sm" onClick={() => setAt(at - 1)}>
                {t("back")}
              </Button>
            )}
            {!isLast && (
              <Button tone="link" className="ml-auto text-xs" onClick={onEnd}>
                {t("leave")}
              </Button>
            )}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
