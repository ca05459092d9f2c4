import { readEnv, type Env } from "./schema";

export type { ProviderEnv } from "./schema";

let read: Env | undefined;

/** This process's environment, checked when it is first asked for: a build needs none of it. */
export function env(): Env {
  read ??= readEnv(process.env, process.cwd());
  return read;
}
