import { z } from "zod";
import { databaseRule, hostRule, portRule, PROVIDER_RULES } from "./rules.mjs";

/** What the board is told from outside, checked: a value that can't be used is a sentence, not a surprise later. */
export type Env = {
  port: number;
  host: string;
  /** `file:` and an absolute path. */
  databaseUrl: string;
  databasePath: string;
  providers: ProviderEnv;
};

/** Where the providers of prices are, without a slash at the end. */
export type ProviderEnv = {
  yahooUrl: string;
  stooqUrl: string;
  tushareUrl: string;
  /** Null: none is set. It stays in this process: no answer, page, log or error may carry it. */
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
