import type { Locale } from "@/lib/i18n/locale";
import type { Messages as BoardMessages } from "@/lib/i18n/messages-en";

// An unknown key in `t("…")` doesn't compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: Locale;
    Messages: BoardMessages;
  }
}
