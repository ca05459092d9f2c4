import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { readSettings } from "@/lib/settings/data";
import { resolveLocale } from "@/lib/i18n/locale";
import { en } from "@/lib/i18n/messages-en";
import { zh } from "@/lib/i18n/messages-zh";

const MESSAGES = { en, zh };

export default getRequestConfig(async () => {
  const incoming = await headers(); // comes first: prevents reads at build time, when there may be no database
  const settings = await readSettings();
  const locale = resolveLocale({ setting: settings.locale, acceptLanguage: incoming.get("accept-language") });
  return { locale, messages: MESSAGES[locale], timeZone: settings.timeZone };
});
