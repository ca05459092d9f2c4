import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { addDays, isWeekday } from "@/lib/domain/calendar/day";

const SHARES = 1_234_567;

/** Weekdays of a year until yesterday: prices from 20 to 40 and back, each traded on average at its close. */
function rowsUntil(today: string): object[] {
  const days = Array.from({ length: 370 }, (_, i) => addDays(today, i - 370)).filter(isWeekday);
  return days.map((day, i) => {
    const close = 20 + Math.abs(40 - (i % 80)) / 2;
    const low = Math.round((close - 0.08) * 100) / 100;
    return { day, open: close, high: close + 0.08, low, close, shares: SHARES, amount: SHARES * close };
  });
}

export interface Gateway {
  url: string;
  /** The codes that were asked for. */
  asked: string[];
  close: () => Promise<void>;
}

/** An in-house service of daily prices, as a desk has one: `{"data": {"rows": […]}}` for any code. */
export async function startGateway(): Promise<Gateway> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url!, "http://gateway").searchParams.get("code")!);
    const rows = rowsUntil(new Date().toISOString().slice(0, 10));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data: { rows } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/bars?code={symbol}&from={from}&to={to}`,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
