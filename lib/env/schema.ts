import { z } from "zod";
import { SOURCE_NAMES, SOURCES, type SourceName } from "@/lib/domain/provider/sources";
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

/** Each price source's address without a trailing slash, and its token. */
export type ProviderEnv = Readonly<
  Record<
    SourceName,
    {
      url: string;
      /** Null if unset. It never leaves this process: no answer, page, log or error may contain it. */
      token: string | null;
    }
  >
>;

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

type ProviderVariable = keyof typeof PROVIDER_RULES;

const providerVariables = Object.fromEntries(
  Object.entries(PROVIDER_RULES).map(([name, rule]) => [name, ruledBy<string | null>(rule)]),
) as Record<ProviderVariable, ReturnType<typeof ruledBy<string | null>>>;

function providersIn(values: Readonly<Record<ProviderVariable, string | null>>): ProviderEnv {
  const places = SOURCE_NAMES.map((name) => {
    const { address, needs } = SOURCES[name];
    return [name, { url: values[address]!, token: needs && values[needs] }];
  });
  return Object.fromEntries(places) as ProviderEnv;
}

const envSchema = (root: string) =>
  z
    .object({
      PORT: ruledBy(portRule),
      HOST: ruledBy(hostRule),
      DATABASE_URL: ruledBy((text) => databaseRule(text, root)),
      ...providerVariables,
      ASSISTANT_KEY: ruledBy(assistantKeyRule),
    })
    .transform((values): Env => ({
      port: values.PORT,
      host: values.HOST,
      databaseUrl: `file:${values.DATABASE_URL}`,
      databasePath: values.DATABASE_URL,
      providers: providersIn(values),
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
