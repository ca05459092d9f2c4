"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useEffect, useState, type ReactNode } from "react";
import { makeQueryClient } from "@/app/query-client";
import { Toaster } from "@/components/ui/toaster";
import { OutOfDate } from "@/components/view/out-of-date";

export function AppProviders({
  theme,
  children,
}: {
  theme: "light" | "dark" | "system";
  children: ReactNode;
}) {
  const [queryClient] = useState(makeQueryClient);
  // The outermost effect runs after those of everything inside: from now on keys are heard and forms take what is typed.
  // Before that the page can only be read, and whoever operates it by a script has nothing else to wait for.
  useEffect(() => {
    document.documentElement.dataset.ready = "";
  }, []);
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>
        {children}
        <OutOfDate />
        <Toaster theme={theme} />
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
