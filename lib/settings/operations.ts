import { z } from "zod";
import { DATABASE_FAULTS } from "@/lib/database-fault";
import { settingsSchema, settingsPatchSchema } from "@/lib/settings/schema";
import { emptySchema } from "@/lib/contract/fields";
import { operation } from "@/lib/contract/operation";

export const healthOperation = operation({
  method: "GET",
  path: "/health",
  tag: "service",
  summary: "Whether the service and its database answer",
  params: emptySchema,
  query: emptySchema,
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
  params: emptySchema,
  query: emptySchema,
  answer: z.record(z.string(), z.unknown()),
});
export const getSettingsOperation = operation({
  method: "GET",
  path: "/settings",
  tag: "settings",
  summary: "Language, colours, benchmark, time zone",
  params: emptySchema,
  query: emptySchema,
  answer: settingsSchema,
});
export const patchSettingsOperation = operation({
  method: "PATCH",
  path: "/settings",
  tag: "settings",
  summary: "Change settings",
  params: emptySchema,
  query: emptySchema,
  body: settingsPatchSchema,
  answer: settingsSchema,
});
