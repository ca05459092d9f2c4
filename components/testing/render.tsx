import { render } from "@testing-library/react";
import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import type { Locale } from "@/lib/i18n/locale";
import { en } from "@/lib/i18n/messages-en";
import { zh } from "@/lib/i18n/messages-zh";

const MESSAGES = { en, zh };

/** An element with the board's messages around it, as on a page. */
export const inLocale = (locale: Locale, element: ReactElement) => (
  <NextIntlClientProvider locale={locale} messages={MESSAGES[locale]} timeZone="Asia/Shanghai">
    {element}
  </NextIntlClientProvider>
);

/** Renders with the board's messages, as a page does. */
export function renderIn(locale: Locale, element: ReactElement) {
  const { rerender, ...rest } = render(inLocale(locale, element));
  return { ...rest, rerender: (next: ReactElement) => rerender(inLocale(locale, next)) };
}
