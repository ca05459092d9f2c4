import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ApiProblem } from "@/lib/client/fetch";
import { isBeingSaved } from "@/lib/notes/optimistic";
import { themeNotesOptions, useAddNote, useDeleteNote } from "@/lib/notes/queries";
import type { Note } from "@/lib/notes/schema";

const note = (id: string, observedOn: string): Note => ({
  id,
  theme: "operators",
  themeNameEn: "Operators",
  themeNameZh: "运营商",
  kind: "observation",
  body: id,
  observedOn,
  author: "local",
  authorName: "Analyst",
  version: 1,
  tickers: [],
  tags: [],
  evidence: [],
  createdAt: "2025-03-12T01:00:00.000Z",
  updatedAt: "2025-03-12T01:00:00.000Z",
  recordedLater: false,
  deletedAt: null,
});

let stored: Note[];
/** Handles the server's response to the next write; a test may delay the response. */
let answer: (response: ServerResponse, sent: string) => void;
let server: Server;
const fetchOfTheProcess = globalThis.fetch;

function reply(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.method === "GET") reply(response, 200, { items: stored, nextCursor: null });
    else void text(request).then((sent) => answer(response, sent));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // Node's fetch needs an absolute URL, which a browser would derive from the page.
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  globalThis.fetch = (path, init) =>
    fetchOfTheProcess(new URL(String(path), origin), { ...init, signal: null });
});
afterAll(() => {
  globalThis.fetch = fetchOfTheProcess;
  server.close();
});
beforeEach(() => {
  stored = [note("newer", "2025-03-11"), note("older", "2025-03-01")];
});
afterEach(cleanup);

async function board() {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => ({ list: useQuery(themeNotesOptions("operators")), add: useAddNote(), remove: useDeleteNote() }),
    { wrapper },
  );
  const ids = () => result.current.list.data?.items.map((each) => each.id);
  await waitFor(() => expect(ids()).toEqual(["newer", "older"]));
  return { result, ids };
}

const input = { kind: "risk", body: "new", observedOn: "2025-03-05" } as const;

describe("an added note", () => {
  it("is listed at its day at once, and is replaced by the saved one", async () => {
    const { result, ids } = await board();
    const arrived = new Promise<ServerResponse>((arrive) => (answer = arrive));
    let saving: Promise<Note> | undefined;
    act(() => void (saving = result.current.add.mutateAsync({ slug: "operators", input })));
    await waitFor(() => expect(ids()).toHaveLength(3));
    expect(result.current.list.data?.items.map(isBeingSaved)).toEqual([false, true, false]);
    const saved = note("saved", "2025-03-05");
    stored = [stored[0]!, saved, stored[1]!];
    reply(await arrived, 201, saved);
    await act(async () => void (await saving));
    await waitFor(() => expect(ids()).toEqual(["newer", "saved", "older"]));
  });

  it("does not remove another note that is being saved", async () => {
    const { result, ids } = await board();
    const answers = new Map<string, ServerResponse>(); // the order of arrival is random
    answer = (response, sent) => void answers.set((JSON.parse(sent) as Note).body, response);
    const add = (body: string) =>
      result.current.add.mutateAsync({ slug: "operators", input: { ...input, body } });
    const savings: Promise<unknown>[] = [];
    act(
      () =>
        void savings.push(
          add("first").catch(() => "refused"),
          add("second"),
        ),
    );
    await waitFor(() => expect(answers.size).toBe(2));
    await waitFor(() => expect(ids()).toHaveLength(4));
    const saved = note("saved", "2025-03-05");
    stored = [stored[0]!, saved, stored[1]!];
    reply(answers.get("first")!, 422, { code: "invalid", fields: {} });
    reply(answers.get("second")!, 201, saved);
    await act(async () => void (await Promise.all(savings)));
    await waitFor(() => expect(ids()).toEqual(["newer", "saved", "older"]));
  });

  it.each<[what: string, how: (response: ServerResponse) => void, code: string, fields: object]>([
    [
      "is refused",
      (response) => reply(response, 422, { code: "invalid", fields: { observedOn: "day_in_future" } }),
      "invalid",
      { observedOn: "day_in_future" },
    ],
    ["breaks", (response) => reply(response, 500, { code: "server_error" }), "server_error", {}],
    ["is cut off", (response) => void response.destroy(), "network", {}],
  ])("is removed from the list if the saving %s, with the reason", async (_what, how, code, fields) => {
    const { result, ids } = await board();
    answer = how;
    const saving = act(() =>
      result.current.add.mutateAsync({ slug: "operators", input }).catch((error: unknown) => error),
    );
    const problem = (await saving) as ApiProblem;
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problem.code).toBe(code);
    expect(problem.fields).toEqual(fields);
    await waitFor(() => expect(ids()).toEqual(["newer", "older"]));
  });
});

describe("a deleted note", () => {
  it("is listed again if the deletion fails", async () => {
    const { result, ids } = await board();
    answer = (response) => void response.destroy();
    await act(() => result.current.remove.mutateAsync("newer").catch(() => undefined));
    await waitFor(() => expect(ids()).toEqual(["newer", "older"]));
  });

  it("disappears at once", async () => {
    const { result, ids } = await board();
    answer = (response) => {
      stored = stored.slice(1);
      reply(response, 200, note("newer", "2025-03-11"));
    };
    await act(() => result.current.remove.mutateAsync("newer"));
    await waitFor(() => expect(ids()).toEqual(["older"]));
  });
});
