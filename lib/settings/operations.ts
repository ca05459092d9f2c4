import { z } from "zod";
import { DATABASE_FAULTS } from "@/lib/database-fault";
import { settingsSchema, settingsPatchSchema } from "@/lib/settings/schema";
import { operation } from "@/lib/contract/operation";

const nothing = z.object({});

export const healthOperation = operation({
  method: "GET",
  path: "/health",
  tag: "service",
  summary: "Whether the service and its database answer",
  params: nothing,
  query: nothing,
  answer: z.object({
    status: z.enum(["ok", "degraded"]),
    database: z.enum(["ok", "unavailable", ...DATABASE_FAULTS]).meta({
      description: "the fault of the database: it accepts no write, or doesn't answer (unavailable)",
    }),
    version: z.string(),
  }),
  also: { 503: "Degraded: the database doesn't answer, or takes no write" },
});
export const describeApiOperation = operation({
  method: "GET",
  path: "/openapi.json",
  tag: "service",
  summary: "This description of the API",
  params: nothing,
  query: nothing,
  answer: z.record(z.string(), z.unknown()),
});
export const getSettingsOperation = operation({
  method: "GET",
  path: "/settings",
  tag: "settings",
  summary: "Language, colours, benchmark, time zone",
  params: nothing,
  query: nothing,
  answer: settingsSchema,
});
export const patchSettingsOperation = operation({
  method: "PATCH",
  path: "/settings",
  tag: "settings",
  summary: "Change settings",
  params: nothing,
  query: nothing,
  body: settingsPatchSchema,
  answer: settingsSchema,
});
