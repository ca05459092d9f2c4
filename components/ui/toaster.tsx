"use client";

import { useTranslations } from "next-intl";
import { Toaster as Sonner } from "sonner";

/** The container of toast messages. */
export function Toaster({ theme }: { theme: "light" | "dark" | "system" }) {
  const t = useTranslations("common");
  return (
    <Sonner
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
