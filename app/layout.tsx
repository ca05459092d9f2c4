import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import { connection } from "next/server";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { CommandPalette } from "@/components/screens/command-palette";
import { EVERYWHERE, textsOf } from "@/app/page-texts";
import { AppProviders } from "@/app/providers";
import { SampleLineOnPaper, SampleMark } from "@/components/prices/series/sample-mark";
import { AppShell } from "@/components/shell/app-shell";
import { readSettings } from "@/lib/settings/data";
import { resolveColours } from "@/lib/i18n/locale";
import { readSampleState } from "@/lib/prices/samples/data";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("tagline") };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection(); // prevents rendering at build time, when there may be no database
  const [settings, locale, samples, messages] = await Promise.all([
    readSettings(),
    getLocale(),
    readSampleState(),
    textsOf(EVERYWHERE),
  ]);
  return (
    <html
      lang={locale === "zh" ? "zh-CN" : "en"}
      data-theme={settings.theme}
      data-colours={resolveColours(settings.colours, locale)}
      className={GeistSans.variable}
    >
      <body>
        <NextIntlClientProvider messages={messages}>
          <AppProviders settings={settings}>
            <AppShell
              mark={<SampleMark samples={samples} />}
              onPaper={<SampleLineOnPaper samples={samples} />}
              palette={<CommandPalette theme={settings.theme} />}
            >
              {children}
            </AppShell>
          </AppProviders>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
