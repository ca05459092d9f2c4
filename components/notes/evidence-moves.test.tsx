import { cleanup, renderHook } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { afterEach, expect, it } from "vitest";
import { useMovesText } from "@/components/notes/evidence-moves";
import { notes as en } from "@/lib/i18n/en/notes";
import { notes as zh } from "@/lib/i18n/zh/notes";

afterEach(cleanup);

const THIRD = 1 / 3;
const moves = [
  { nameEn: "Media", nameZh: "传媒", share: THIRD, by: THIRD },
  { nameEn: "Communication", nameZh: "通信", share: 1, by: 1 },
  { nameEn: "Computer", nameZh: "计算机", share: THIRD, by: THIRD },
  { nameEn: "Games", nameZh: "游戏", share: THIRD, by: -2 / 3 },
  { nameEn: "Old", nameZh: "旧", share: THIRD, by: 0.004 },
];

it.each([
  ["en", en, "Communication +1.00 (in full); Media, Computer +0.33 (one third); Games −0.67 (one third)"],
  ["zh", zh, "通信 +1.00（全额）；传媒、计算机 +0.33（三分之一）；游戏 −0.67（三分之一）"],
] as const)(
  "lists the affected themes, equal changes together, the sector first: %s",
  (locale, messages, text) => {
    const wrapper = ({ children }: { children: ReactNode }) => (
      <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ notes: messages }}>
        {children}
      </NextIntlClientProvider>
    );
    const { result } = renderHook(() => useMovesText(), { wrapper });
    expect(result.current(moves)).toBe(text);
    expect(result.current([moves[4]!])).toBeNull(); // a change that rounds to zero
  },
);
