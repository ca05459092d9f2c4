import { z } from "zod";
import { assistantKeyRule, databaseRule, hostRule, portRule, PROVIDER_RULES } from "./rules.mjs";

/** The validated environment: an unusable value is a sentence at the start, not a failure later. */
export type Env = {
  port: number;
  host: string;
  /** `file:` and an absolute path. */
  databaseUrl: string;
  databasePath: string;
  providers: ProviderEnv;
  /** Null if unset. It leaves this process only for the address of the assistant in the settings. */
  assistantKey: string | null;
};

/** The addresses of the price providers, without a trailing slash. */
export type ProviderEnv = {
  yahooUrl: string;
  stooqUrl: string;
  tushareUrl: string;
  /** Null if unset. It never leaves this process: no answer, page, log or error may contain it. */
  tushareToken: string | null;
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
      YAHOO_URL: ruledBy(PROVIDER_RULES.YAHOO_URL),
      STOOQ_URL: ruledBy(PROVIDER_RULES.STOOQ_URL),
      TUSHARE_URL: ruledBy(PROVIDER_RULES.TUSHARE_URL),
      TUSHARE_TOKEN: ruledBy(PROVIDER_RULES.TUSHARE_TOKEN),
      ASSISTANT_KEY: ruledBy(assistantKeyRule),
    })
    .transform((values): Env => ({
      port: values.PORT,
      host: values.HOST,
      databaseUrl: `file:${values.DATABASE_URL}`,
      databasePath: values.DATABASE_URL,
      providers: {
        yahooUrl: values.YAHOO_URL,
        stooqUrl: values.STOOQ_URL,
        tushareUrl: values.TUSHARE_URL,
        tushareToken: values.TUSHARE_TOKEN,
      },
      assistantKey: values.ASSISTANT_KEY,
    }));

/** Thrown for unusable variables; the message has one sentence for each. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** Reads the environment, or throws an `EnvError`. */
export function readEnv(values: Record<string, string | undefined>, root: string): Env {
  const parsed = envSchema(root).safeParse(values);
  if (parsed.success) return parsed.data;
  throw new EnvError(parsed.error.issues.map((issue) => issue.message).join("\n"));
}
