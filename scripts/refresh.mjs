// npm run refresh: has the running board fetch prices from its providers, and prints the outcome of each ticker. For cron.
import { parseArgs } from "node:util";
import { setTimeout as wait } from "node:timers/promises";
import { UserError, readConfig } from "./steps/config.mjs";
import { main } from "./steps/run.mjs";

/**
 * @typedef {{ symbol: string, provider: string | null, outcome: string, reason: string | null, detail: string | null, bars: number }} Item
 * @typedef {{ id: string, status: string, asked: number, notAsked: number, done: number, came: number, items: Item[] }} Report
 */

const POLL_MS = 1_000;

await main(async () => {
  const body = readArguments();
  const { origin } = readConfig(process.env);
  let report = await call(origin, "/price-refreshes", { method: "POST", body: JSON.stringify(body) });
  while (report.status === "running") {
    await wait(POLL_MS);
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
    throw new UserError("Usage: npm run refresh -- [--symbols 300308.SZ,NVDA] [--replace]");
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
  if (!response) throw new UserError(`No board answers at ${origin}: start it with npm start.`);
  const answer = await response.json().catch(() => null);
  if (response.ok && answer) return answer;
  const { title, code, fields } = answer ?? {};
  const where = fields
    ? ` (${Object.entries(fields)
        .map(([field, why]) => `${field}: ${why}`)
        .join(", ")})`
    : "";
  throw new UserError(
    `The board at ${origin} refused: ${title ?? response.status} [${code ?? "no code"}]${where}.`,
  );
}

/**
 * @param {Report} report
 * @param {string} origin
 */
function print({ status, asked, notAsked, came, items }, origin) {
  if (items.length > 0 && items.every(({ outcome }) => outcome === "no_provider")) {
    return console.log(
      `No provider is chosen for any of ${asked} tickers: choose one at ${origin}/settings#providers.`,
    );
  }
  const left = notAsked > 0 ? `, ${notAsked} not asked` : "";
  console.log(`${asked - notAsked} asked, ${came} came${left} (${status}).`);
  const width = Math.max(...items.map(({ symbol }) => symbol.length), 0);
  for (const { symbol, provider, outcome, reason, detail, bars } of items) {
    const result = reason ? `${outcome}: ${reason}${detail ? ` (${detail})` : ""}` : `${bars} bars`;
    console.log(`  ${reason ? "✗" : "✓"} ${symbol.padEnd(width)}  ${provider ?? "none"}  ${result}`);
  }
}
