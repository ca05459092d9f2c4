"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ERROR_STAYS, onPlainPlace, onToastPlace, toastParts } from "@/components/ui/toast";

const { ask, useParts } = toastParts;

/** Where short messages appear: there from the first key or click on, so that a screen reader hears the first one. */
export function Toaster({ theme }: { theme: "light" | "dark" | "system" }) {
  const t = useTranslations("common");
  const parts = useParts();
  useEffect(() => {
    if (parts) return onToastPlace(parts.toast);
    const signs = ["pointerdown", "keydown"] as const;
    for (const sign of signs) window.addEventListener(sign, ask, { once: true });
    return () => signs.forEach((sign) => window.removeEventListener(sign, ask));
  }, [parts]);
  const [plain, setPlain] = useState({ texts: [] as string[], round: 0 });
  useEffect(() => onPlainPlace((texts) => setPlain(({ round }) => ({ texts, round: round + 1 }))), []);
  useEffect(() => {
    if (plain.texts.length === 0) return;
    const end = setTimeout(() => setPlain({ ...plain, texts: [] }), ERROR_STAYS);
    return () => clearTimeout(end);
  }, [plain]);
  if (!parts)
    return (
      <p
        role="alert"
        className={
          plain.texts.length > 0
            ? "fixed right-6 bottom-6 z-50 rounded border border-line bg-raised p-4 text-sm"
            : undefined
        }
      >
        {plain.texts.map((text, at) => (
          // Said once more, it is drawn anew: a screen reader hears only what comes.
          <span key={`${plain.round} ${at}`} className="block">
            {text}
          </span>
        ))}
      </p>
    );
  return (
    <parts.Toaster
      theme={theme}
      position="bottom-right"
      containerAriaLabel={t("notifications")}
      toastOptions={{
        style: {
          background: "var(--raised)",
          color: "var(--ink)",
          border: "1px solid var(--line)",
          borderRadius: "6px",
          boxShadow: "none",
          fontFamily: "var(--font-geist-sans), system-ui, sans-serif",
        },
        actionButtonStyle: { background: "var(--accent)", color: "var(--accent-ink)" },
      }}
    />
  );
}
