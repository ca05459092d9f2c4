"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { useLocale } from "next-intl";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useEffect, useState, type ReactNode } from "react";
import { makeQueryClient } from "@/app/query-client";
import { Toaster } from "@/components/ui/toaster";
import { OutOfDate } from "@/components/view/out-of-date";
import { resolveColours } from "@/lib/i18n/locale";
import { sendWaitingSettings, settingsOptions, useSettings } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";

/** Applies the chosen appearance and colours before the server has stored them, so that they change without delay. */
function Look() {
  const { data: settings } = useSettings();
  const locale = useLocale();
  useEffect(() => {
    if (!settings) return;
    const { dataset } = document.documentElement;
    dataset.theme = settings.theme;
    dataset.colours = resolveColours(settings.colours, locale);
  }, [settings, locale]);
  return null;
}

export function AppProviders({ settings, children }: { settings: Settings; children: ReactNode }) {
  const [queryClient] = useState(() => {
    const client = makeQueryClient();
    client.setQueryData(settingsOptions().queryKey, settings);
    return client;
  });
  // Effects of children run before those of their parent, so at this point the page is hydrated and handles keys and
  // input. The attribute tells scripts that the page is ready.
  useEffect(() => {
    document.documentElement.dataset.ready = "";
  }, []);
  useEffect(() => {
    const leave = () => sendWaitingSettings(queryClient);
    // The first comes before the next page is requested; phones send only the second.
    const events = ["beforeunload", "pagehide"];
    for (const event of events) window.addEventListener(event, leave);
    return () => events.forEach((event) => window.removeEventListener(event, leave));
  }, [queryClient]);
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>
        {children}
        <OutOfDate />
        <Toaster theme={settings.theme} />
        <Look />
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
