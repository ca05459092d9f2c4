import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SOURCE_NAMES, sourceFacts, type SourceName } from "@/lib/domain/provider/sources";
import type { ProviderEnv } from "@/lib/env/env";
import {
  hithinkConcepts,
  hithinkHistory,
  hithinkMembers,
  tencentKline,
  tiingoPrices,
  tushareNames,
  tushareTable,
  yahooChart,
  yahooSearch,
  type Concept,
  type Sent,
  type Stock,
} from "./protocols";

/** A fault of one request. */
export type Fault =
  { status: number; headers?: Record<string, string>; body?: string } | "cut" | "silent" | "html";

export interface ReceivedRequest {
  provider: SourceName;
  /** The provider's code, the search text, or the tag of a catalogue. */
  code: string;
  /** The path behind the provider's name. */
  path: string;
  at: number;
  /** The JSON body for Tushare, the query of a GET. */
  query: Record<string, unknown>;
}

export interface Loopback {
  env: (token?: string | null) => ProviderEnv;
  /** The same as environment variables. */
  variables: () => Record<string, string>;
  stocks: Map<string, Stock>;
  /** Faults of the next requests for a code, one per request; null for one that is answered. */
  faults: Map<string, (Fault | null)[]>;
  /** Names for the search: the provider's code and the name. */
  names: [code: string, name: string][];
  /** HiThink's lists of companies, by code. */
  concepts: Map<string, Concept>;
  asked: ReceivedRequest[];
  close: () => Promise<void>;
}

const PAGE = "<!doctype html><html><body>Verify that you are human</body></html>";

/** A local server that implements the protocols and faults of all providers. */
export async function startLoopback(token = "0123456789abcdef"): Promise<Loopback> {
  const stocks = new Map<string, Stock>();
  const faults = new Map<string, (Fault | null)[]>();
  const names: [string, string][] = [];
  const concepts = new Map<string, Concept>();
  const asked: ReceivedRequest[] = [];

  // Idle connections stay open: closing one could lose a request in transit, which would be repeated.
  const server = createServer({ keepAliveTimeout: 0 }, (request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", base);
    const query: Record<string, unknown> = Object.fromEntries(url.searchParams);
    const [, provider, ...path] = url.pathname.split("/");
    const last = decodeURIComponent(path.at(-1) ?? "");
    const answered = (code: string, sent: () => Sent) => {
      asked.push({
        provider: provider as SourceName,
        code,
        path: `/${path.join("/")}`,
        at: Date.now(),
        query,
      });
      const fault = faults.get(code)?.shift();
      if (fault) return fail(fault, response);
      const [text, type = "application/json", status = 200] = sent();
      response.writeHead(status, { "content-type": type }).end(text);
    };
    switch (provider) {
      case "yahoo":
        if (last === "search") return answered(String(query.q), () => yahooSearch(names, String(query.q)));
        return answered(last, () => yahooChart(last, stocks.get(last), query));
      case "tencent": {
        const param = String(query.param);
        const code = param.split(",")[0]!;
        return answered(code, () => tencentKline(code, stocks.get(code), param));
      }
      case "tiingo": {
        const code = decodeURIComponent(path.at(-2) ?? "");
        if (request.headers.authorization !== `Token ${token}`)
          return answered(code, () => [JSON.stringify({ detail: "Invalid token." }), undefined, 401]);
        return answered(code, () => tiingoPrices(stocks.get(code), query));
      }
      case "hithink": {
        const code = String(query.thscode ?? query.tag);
        if (request.headers["x-api-key"] !== token)
          return answered(code, () => [JSON.stringify({ code: 2001, message: "invalid key" })]);
        if (last === "ths-index-list") return answered(code, () => hithinkConcepts(concepts, code));
        if (last === "ths-stock-list") return answered(code, () => hithinkMembers(concepts.get(code)));
        return answered(code, () => hithinkHistory(stocks.get(code), query));
      }
      default: {
        Object.assign(query, JSON.parse(await bodyOf(request)));
        const params = query.params as Record<string, string>;
        const api = String(query.api_name);
        const code = params.ts_code ?? api;
        if (query.token !== token)
          return answered(code, () => [
            JSON.stringify({ code: 40101, msg: `您的token不对：${String(query.token)}` }),
          ]);
        if (api === "stock_basic") return answered(code, () => tushareNames(names));
        return answered(code, () => tushareTable(api, code, stocks.get(code), params));
      }
    }
  }

  const envOf = (given: string | null = token) => {
    const places = SOURCE_NAMES.map((name) => [
      name,
      { url: `${base}/${name}`, token: sourceFacts(name)!.needs ? given : null },
    ]);
    return Object.fromEntries(places) as ProviderEnv;
  };
  return {
    env: envOf,
    variables: () => {
      const places = envOf();
      return Object.fromEntries(
        SOURCE_NAMES.flatMap((name) => {
          const { address, needs } = sourceFacts(name)!;
          const { url, token: theirs } = places[name];
          return needs
            ? [
                [address, url],
                [needs, theirs!],
              ]
            : [[address, url]];
        }),
      );
    },
    stocks,
    faults,
    names,
    concepts,
    asked,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function fail(fault: Fault, response: ServerResponse) {
  if (fault === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "9999" });
    response.write("{");
    setImmediate(() => response.destroy());
  } else if (fault === "html") response.writeHead(200, { "content-type": "text/html" }).end(PAGE);
  else if (fault !== "silent") response.writeHead(fault.status, fault.headers).end(fault.body ?? "");
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
