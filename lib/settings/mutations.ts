import { readSettings } from "@/lib/settings/data";
import type { Settings, SettingsPatch } from "@/lib/settings/schema";
import { recordEvent } from "@/lib/audit/record";
import { env } from "@/lib/env/env";
import { addressRule } from "@/lib/env/rules.mjs";
import { httpSources } from "@/lib/db/small-reads";
import { transaction } from "@/lib/db/transaction";
import { HTTP_SOURCE } from "@/lib/domain/provider/sources";
import { invalid, ok, type Result } from "@/lib/result";
import type { Context } from "@/lib/contract/context";
import { resolveSymbol } from "@/lib/tickers/symbol-data";
import { ensureTicker } from "@/lib/tickers/mutations";

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** Converts a choice to its stored text: null becomes "", undefined leaves the stored value unchanged. */
const textOf = (choice: string | null | undefined) => (choice === null ? "" : choice);

/** Changes the board's settings and the analyst's own. The benchmark may be a symbol in any accepted form. */
export async function changeSettings(patch: SettingsPatch, context: Context): Promise<Result<Settings>> {
  if (patch.timeZone !== undefined && !isTimeZone(patch.timeZone)) return invalid("timeZone", "not_allowed");
  const symbol = patch.benchmark === undefined ? null : await resolveSymbol(patch.benchmark);
  if (symbol && !symbol.ok) return { ...symbol, fields: { benchmark: symbol.code } };
  if (patch.assistant) {
    const address = addressRule("url", "https://example.com/v1", { takesToken: env().assistantKey !== null });
    if (!address(patch.assistant.url).ok) return invalid("assistant.url", "bad_address");
  }
  const described = await httpSources();
  for (const [market, name] of Object.entries(patch.providers ?? {}))
    if (name && HTTP_SOURCE.test(name) && !described.get(name)?.markets.includes(market))
      return invalid(`providers.${market}`, "not_allowed");
  const { benchmark: _typed, timeZone, providers = {}, nameSearch, tourDone, assistant, ...own } = patch;
  const benchmark = symbol?.value;
  const board = {
    benchmark,
    timeZone,
    nameSearch: textOf(nameSearch),
    "assistant.url": textOf(assistant && assistant.url),
    "assistant.model": textOf(assistant && assistant.model),
    [`tour.${context.actor.handle}`]: tourDone === undefined ? undefined : tourDone ? "done" : "",
    ...Object.fromEntries(
      Object.entries(providers).map(([market, provider]) => [`provider.${market}`, textOf(provider)]),
    ),
  };
  const before = await readSettings();
  await transaction(async (tx) => {
    if (benchmark) await ensureTicker(tx, benchmark);
    await tx.analyst.update({ where: { id: context.actor.id }, data: own });
    for (const [key, value] of Object.entries(board)) {
      if (value !== undefined) {
        await tx.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
      }
    }
    await recordEvent(tx, context, {
      action: "settings.change",
      subjectId: context.actor.id,
      before,
      after: patch,
    });
  });
  return ok(await readSettings());
}
