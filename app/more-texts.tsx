"use client";

import { NextIntlClientProvider, useLocale, useMessages, type Messages } from "next-intl";
import type { ReactNode } from "react";

/** Adds the texts that only some pages need to those of every page. */
export function MoreTexts({ texts, children }: { texts: Partial<Messages>; children: ReactNode }) {
  const common = useMessages();
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...common, ...texts }}>
      {children}
    </NextIntlClientProvider>
  );
}
