import { afterAll, beforeAll, expect, it } from "vitest";
import { beginWithSeededBoard } from "@/lib/db/testing/seeded-board";
import { db } from "@/lib/db/client";
import { call } from "@/lib/http/testing/call";
import type { ProposalAnswer } from "@/lib/reports/assistant/schema";
import { startLoopbackAssistant } from "@/lib/reports/assistant/testing/loopback-assistant";
import type { StoredDraft } from "@/lib/reports/drafts/schema";
import type { Settings } from "@/lib/settings/schema";
import { POST as propose } from "./report-drafts/[id]/proposal/route";
import { GET as readDraft } from "./report-drafts/[id]/route";
import { POST as addDrafts } from "./report-drafts/route";
import { PATCH as change } from "./settings/route";

beginWithSeededBoard();
let server: Awaited<ReturnType<typeof startLoopbackAssistant>>;
beforeAll(async () => {
  server = await startLoopbackAssistant();
});
afterAll(() => server.close());

const SENTENCE = 'The report keeps an "Overweight" rating for the smart hardware industry';
const TEXT = `Investment Rating - ${SENTENCE} [6]. Core Insights - Costs fall by 12% [3].`;
const choose = (assistant: Settings["assistant"]) =>
  call<Settings>(change, { method: "PATCH", json: { assistant } });

it("is off until the settings name an address, then proposes only words of the text and stores nothing", async () => {
  const added = await call<{ files: { draft: string }[] }>(addDrafts, { json: { text: TEXT } });
  const params = { id: added.body.files[0]!.draft };
  const ask = (report = 0) => call<ProposalAnswer>(propose, { params, json: { report } });
  expect(await ask()).toMatchObject({ status: 409, body: { code: "assistant_off" } });
  expect(server.asked).toEqual([]);

  expect((await choose({ url: server.url, model: "local" })).body).toMatchObject({
    assistant: { url: server.url, model: "local" },
    assistantKey: false,
  });
  const sector = { name: "smart hardware", sentence: SENTENCE, label: "Overweight" };
  const made = { name: "quantum chips", sentence: SENTENCE, label: null };
  server.answer({ content: JSON.stringify({ sectors: [sector, made] }) });
  const before = (await call<StoredDraft>(readDraft, { params })).body;
  const { status, body } = await ask();
  expect(status).toBe(200);
  expect(body.report.recommendations.map(({ name, stance }) => [name, stance])).toEqual([
    ["smart hardware", "overweight"],
  ]);
  expect(body.refused).toEqual([{ kind: "sector", name: "quantum chips", words: "quantum chips" }]);
  expect((await call<StoredDraft>(readDraft, { params })).body).toEqual(before);

  server.answer("cut");
  expect(await ask()).toMatchObject({
    status: 502,
    body: { code: "assistant_failed", reason: "unreachable" },
  });
  expect((await ask(9)).status).toBe(404);
  await choose(null);
  expect((await ask()).status).toBe(409);
});

it.each([
  "ftp://example.com",
  "example.com/v1",
  "https://me:secret@example.com",
  "https://example.com/?key=1",
])("the address %s is refused", async (url) => {
  const refused = await choose({ url, model: "local" });
  expect(refused).toMatchObject({ status: 422, body: { fields: { "assistant.url": "bad_address" } } });
  expect(await db.setting.findUnique({ where: { key: "assistant.url" } })).toMatchObject({ value: "" });
});
