import { afterAll, beforeAll, expect, it } from "vitest";
import { askAssistant } from "./ask-assistant";
import { startLoopbackAssistant, type AssistantAnswer } from "./testing/loopback-assistant";

let server: Awaited<ReturnType<typeof startLoopbackAssistant>>;
let other: typeof server;
beforeAll(async () => {
  [server, other] = await Promise.all([startLoopbackAssistant(), startLoopbackAssistant()]);
});
afterAll(() => Promise.all([server.close(), other.close()]));

const never = new AbortController().signal;
const ask = (answer: AssistantAnswer, wait = 5_000) => {
  server.answer(answer);
  return askAssistant({ url: server.url, model: "local" }, "secret-key", "The text", never, wait);
};

it("sends the text, the model and the key to the one address", async () => {
  const sector = { name: "media", sentence: "Buy media", label: null, subthemes: [] };
  const answered = await ask({
    content: JSON.stringify({ sectors: [sector], companies: [], note: "hello" }),
  });
  expect(answered).toEqual({ ok: true, value: { sectors: [sector], companies: [] } });
  const [question] = server.asked;
  expect(question).toMatchObject({ path: "/v1/chat/completions", body: { model: "local" } });
  expect(question!.headers.authorization).toBe("Bearer secret-key");
  expect(question!.body.messages.at(-1)).toEqual({ role: "user", content: "The text" });
});

it("reads an answer in a fenced block", async () => {
  expect(await ask({ content: '```json\n{"sectors": []}\n```' })).toEqual({
    ok: true,
    value: { sectors: [], companies: [] },
  });
});

it.each<[string, AssistantAnswer, string]>([
  ["prose", { content: "I would buy media." }, "not_json"],
  ["a million opening braces", { content: "{".repeat(1_000_000) }, "not_json"],
  ["half an object", { content: '{"sectors": [' }, "not_json"],
  ["another shape", { content: '{"sectors": "media"}' }, "not_as_asked"],
  ["a number for a name", { content: '{"sectors": [{"name": 5, "sentence": "x"}]}' }, "not_as_asked"],
  ["an HTML page", { status: 200, body: "<html>" }, "not_json"],
  ["a refusal", { status: 401 }, "http_401"],
  ["a cut connection", "cut", "unreachable"],
  ["an answer without end", "endless", "too_large"],
])("%s is no answer, and says why", async (_what, answer, reason) => {
  expect(await ask(answer)).toEqual({ ok: false, code: "assistant_failed", extra: { reason } });
});

it("waits no longer than it may", async () => {
  expect(await ask("silent", 50)).toMatchObject({ extra: { reason: "timeout" } });
});

it("a redirect takes neither text nor key to another address", async () => {
  expect(await ask({ status: 307, location: `${other.url}/chat/completions` })).toMatchObject({
    extra: { reason: "http_307" },
  });
  expect(other.asked).toEqual([]);
});
