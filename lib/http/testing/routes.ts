import { readdirSync } from "node:fs";
import path from "node:path";
import { isRefusal } from "@/lib/http/other-methods";
import type { Handler } from "@/lib/http/testing/call";

export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];

export interface Route {
  /** In openapi.json's form: `/themes/{slug}/notes`. */
  path: string;
  handlers: Partial<Record<Method, Handler>>;
  /** The refusing handlers of methods that the address doesn't support. */
  refusals: Partial<Record<Method, Handler>>;
  options?: Handler;
}

const ROOT = path.resolve("app/api/v1");

/** Every route file except the catch-all for unknown addresses. */
export async function everyRoute(): Promise<Route[]> {
  const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter(
    (file) => path.basename(file) === "route.ts" && !file.startsWith("[[..."),
  );
  return Promise.all(
    files.sort().map(async (file) => {
      const exported = (await import(path.join(ROOT, file))) as Record<string, Handler>;
      const route: Route = {
        path: `/${path.dirname(file).replaceAll("[", "{").replaceAll("]", "}")}`,
        handlers: {},
        refusals: {},
        options: exported["OPTIONS"],
      };
      for (const method of METHODS) {
        const handler = exported[method];
        if (handler) (isRefusal(handler as never) ? route.refusals : route.handlers)[method] = handler;
      }
      return route;
    }),
  );
}
