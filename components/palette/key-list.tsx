"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import { useMac } from "@/components/ui/use-mac";

const KEYS = [
  { keys: ["mod K"], does: "palette" },
  { keys: ["n"], does: "newNote" },
  { keys: ["[", "]"], does: "themes" },
  { keys: ["/"], does: "search" },
  { keys: ["c"], does: "compare" },
  { keys: ["mod Enter"], does: "submit" },
  { keys: ["Esc"], does: "close" },
  { keys: ["←", "→"], does: "markers" },
  { keys: ["Shift ←", "Shift →"], does: "chartRange" },
  { keys: ["Alt ↓"], does: "calendar" },
  { keys: ["Alt T"], does: "messages" },
  { keys: ["?"], does: "help" },
] as const;

/** All keyboard shortcuts, each with what it does. */
export function KeyList() {
  const t = useTranslations("help");
  const mac = useMac();
  return (
    <dl className="divide-y divide-line text-sm">
      {KEYS.map(({ keys, does }) => (
        <div key={does} className="flex items-baseline justify-between gap-4 py-1.5">
          <dt className="order-2 flex shrink-0 gap-1">
            {keys.map((key) => (
              <Kbd key={key}>{key.replace("mod", mac ? "⌘" : "Ctrl")}</Kbd>
            ))}
          </dt>
          <dd>{t(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
