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

/** The keys of one screen, each acting on the piece that has the focus. */
const REVIEW_KEYS = [
  { keys: ["j", "k"], does: "piece" },
  { keys: ["Enter", "1", "2"], does: "answer" },
  { keys: ["mod Z", "mod Shift Z"], does: "undo" },
  { keys: ["s", "m"], does: "splitJoin" },
  { keys: ["c", "h", "u"], does: "place" },
  { keys: ["b", "a"], does: "joinWords" },
  { keys: ["t", "o", "d"], does: "facts" },
  { keys: ["s", "p"], does: "names" },
  { keys: ["<", ">"], does: "report" },
  { keys: ["r"], does: "beginReport" },
  { keys: ["1", "2", "3", "0"], does: "stance" },
  { keys: ["o"], does: "company" },
  { keys: ["←", "→"], does: "indent" },
  { keys: [","], does: "commas" },
  { keys: ["e", "p", "t"], does: "words" },
  { keys: ["e", "d"], does: "companyFields" },
  { keys: ["x"], does: "drop" },
] as const;

/** All keyboard shortcuts, each with what it does. */
export function KeyList() {
  const t = useTranslations("help");
  return (
    <>
      <Keys of={KEYS.map(({ keys, does }) => ({ keys, text: t(does) }))} />
      <h3 className="mt-3 text-sm font-semibold">{t("review.title")}</h3>
      <Keys of={REVIEW_KEYS.map(({ keys, does }) => ({ keys, text: t(`review.${does}`) }))} />
    </>
  );
}

function Keys({ of }: { of: readonly { keys: readonly string[]; text: string }[] }) {
  const mac = useMac();
  return (
    <dl className="divide-y divide-line text-sm">
      {of.map(({ keys, text }) => (
        <div key={text} className="flex items-baseline justify-between gap-4 py-1.5">
          <dt className="order-2 flex shrink-0 gap-1">
            {keys.map((key) => (
              <Kbd key={key}>{key.replace("mod", mac ? "⌘" : "Ctrl")}</Kbd>
            ))}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
