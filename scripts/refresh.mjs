// npm run refresh: has the running board ask its providers for prices, and prints what came and what didn't. For cron.
import { parseArgs } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { Refusal, readPlace } from "./steps/project.mjs";
import { main } from "./steps/run.mjs";
import { say } from "./steps/say.mjs";

/**
 * @typedef {{ symbol: string, provider: string | null, outcome: string, reason: string | null, detail: string | null, bars: number }} Item
 * @typedef {{ id: string, status: string, asked: number, notAsked: number, done: number, came: number, items: Item[] }} Report
 */

const LOOK = 1_000;

await main(async () => {
  const body = readArguments();
  const { origin } = readPlace(process.env);
  let report = await call(origin, "/price-refreshes", { method: "POST", body: JSON.stringify(body) });
  while (report.status === "running") {
    await wait(LOOK);
    report = await call(origin, `/price-refreshes/${report.id}`);
  }
  print(report, origin);
  return report.status === "finished" && report.came === report.asked ? 0 : 1;
});

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { symbols: { type: "string" }, replace: { type: "boolean" } },
    });
    const symbols = values.symbols?.split(/[\s,]+/).filter(Boolean);
    return { ...(symbols ? { symbols } : {}), ...(values.replace ? { replace: true } : {}) };
  } catch {
    throw new Refusal("Usage: npm run refresh -- [--symbols 300308.SZ,NVDA] [--replace]");
  }
}

/**
 * @param {string} origin
 * @param {string} path
 * @param {{ method?: string, body?: string }} [init]
 * @returns {Promise<Report>}
 */
async function call(origin, path, init = {}) {
  const headers = init.body ? { "content-type": "application/json" } : undefined;
  const response = await fetch(`${origin}/api/v1${path}`, { ...init, headers }).catch(() => null);
  if (!response) throw new Refusal(`No board answers at ${origin}: start it with npm start.`);
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return answer;
  const { title, code, fields } = answer ?? {};
  const where = fields
    ? ` (${Object.entries(fields)
        .map(([field, why]) => `${field}: ${why}`)
        .join(", ")})`
    : "";
  throw new Refusal(
    `The board at ${origin} refused: ${title ?? response.status} [${code ?? "no code"}]${where}.`,
  );
}

/**
 * @param {Report} report
 * @param {string} origin
 */
function print({ status, asked, notAsked, came, items }, origin) {
  if (items.length > 0 && items.every(({ outcome }) => outcome === "no_provider")) {
    return say(`Nobody was asked for ${asked} tickers: choose providers at ${origin}/settings#providers.`);
  }
  const left = notAsked > 0 ? `, ${notAsked} not asked` : "";
  say(`${asked - notAsked} asked, ${came} came${left} (${status}).`);
  const width = Math.max(...items.map(({ symbol }) => symbol.length), 0);
  for (const { symbol, provider, outcome, reason, detail, bars } of items) {
    const said = reason ? `${outcome}: ${reason}${detail ? ` (${detail})` : ""}` : `${bars} bars`;
    say(`  ${reason ? "✗" : "✓"} ${symbol.padEnd(width)}  ${provider ?? "nobody"}  ${said}`);
  }
}
