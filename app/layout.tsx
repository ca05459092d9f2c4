import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import "@/app/globals.css";
import { Providers } from "@/app/providers";
import { AppShell } from "@/components/shell/app-shell";
import { readSettings } from "@/lib/analysts/data";
import { resolveColours } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("tagline") };
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [settings, locale] = await Promise.all([readSettings(), getLocale()]);
  return (
    <html
      lang={locale === "zh" ? "zh-CN" : "en"}
      data-theme={settings.theme}
      data-colours={resolveColours(settings.colours, locale)}
      className={GeistSans.variable}
    >
      <body>
        <NextIntlClientProvider>
          <Providers theme={settings.theme}>
            <AppShell>{children}</AppShell>
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
