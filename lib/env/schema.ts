import { z } from "zod";
import { databaseRule, hostRule, portRule } from "./rules.mjs";

/** What the board is told from outside, checked: a value that can't be used is a sentence, not a surprise later. */
export type Env = {
  port: number;
  host: string;
  /** `file:` and an absolute path. */
  databaseUrl: string;
  databasePath: string;
};

type Ruling<T> = { ok: true; value: T } | { ok: false; problem: string };

const ruledBy = <T>(rule: (text: string | undefined) => Ruling<T>) =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const ruling = rule(text);
      if (ruling.ok) return ruling.value;
      context.addIssue({ code: "custom", message: ruling.problem });
      return z.NEVER;
    });

const envSchema = (root: string) =>
  z
    .object({
      PORT: ruledBy(portRule),
      HOST: ruledBy(hostRule),
      DATABASE_URL: ruledBy((text) => databaseRule(text, root)),
    })
    .transform(({ PORT, HOST, DATABASE_URL }): Env => ({
      port: PORT,
      host: HOST,
      databaseUrl: `file:${DATABASE_URL}`,
      databasePath: DATABASE_URL,
    }));

/** Thrown when a variable can't be used; the message is one sentence for each such variable. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** Reads the environment once and for all, or throws an `EnvError`. */
export function readEnv(values: Record<string, string | undefined>, root: string): Env {
  const parsed = envSchema(root).safeParse(values);
  if (parsed.success) return parsed.data;
  throw new EnvError(parsed.error.issues.map((issue) => issue.message).join("\n"));
}
