"use client";

import { QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { useState, type ReactNode } from "react";
import { makeQueryClient } from "@/app/query-client";
import { Toaster } from "@/components/ui/toaster";

export function Providers({ theme, children }: { theme: "light" | "dark" | "system"; children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <NuqsAdapter>
        {children}
        <Toaster theme={theme} />
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
