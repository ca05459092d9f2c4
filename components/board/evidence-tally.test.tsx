import { cleanup, render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import { afterEach, expect, it } from "vitest";
import { EvidenceTally } from "@/components/board/evidence-tally";
import { themes as en } from "@/lib/i18n/en/themes";
import { themes as zh } from "@/lib/i18n/zh/themes";

afterEach(cleanup);

const item = {
  evidence: "balanced",
  evidenceBalance: 1 / 3,
  evidenceCounts: { supports: 2, contradicts: 1, context: 0 },
  evidenceParts: {
    full: { balance: 0, supports: 1, contradicts: 1, context: 0 },
    third: { balance: 1 / 3, supports: 1, contradicts: 0, context: 0 },
  },
} as const;

it.each([
  [
    "en",
    en,
    "evidence balance +0.3: 2 supporting, 1 contradicting, one of them is a note on another theme and counts one third",
  ],
  ["zh", zh, "证据净分 +0.3：支持 2 条，反驳 1 条，其中 1 条来自其他主题的笔记，按三分之一计入"],
] as const)("describes the balance and its parts in one sentence: %s", (locale, messages, text) => {
  const { container } = render(
    <NextIntlClientProvider locale={locale} timeZone="UTC" messages={{ themes: messages }}>
      <EvidenceTally item={item} />
    </NextIntlClientProvider>,
  );
  expect(container.querySelector(".sr-only")?.textContent).toBe(text);
});
