import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { en } from "@/lib/i18n/messages-en";
import { zh } from "@/lib/i18n/messages-zh";

const MESSAGES = { en, zh };

/** Renders with the board's messages, as a page does. */
export function renderIn(locale: Locale, element: ReactElement) {
  const wrap = (inner: ReactElement) => (
    <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="Asia/Shanghai">
      {inner}
    </NextIntlClientProvider>
  );
  const { rerender, ...rest } = render(wrap(element));
  return { ...rest, rerender: (next: ReactElement) => rerender(wrap(next)) };
}
