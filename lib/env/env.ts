import { readEnv, type Env } from "./schema";

export type { ProviderEnv } from "./schema";

let read: Env | undefined;

/** This process's environment, validated on first use: a build needs none of it. */
export function env(): Env {
  read ??= readEnv(process.env, process.cwd());
  return read;
}
