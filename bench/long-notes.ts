import type { BoardServer } from "@/e2e/server";
import { median, medianRatio, ratesByRound } from "./measure";
import type { BenchLine } from "./table";

const NOTES = 100;
const LENGTH = 5_000;
const PART =
  "**结论：**订单超预期，见https://example.com/a。关注 $605001。\n\n- 收入 **增长**\n- 毛利 `改善`\n\n";
/** The longest notes with the slowest markdown to render; each would take longer than all others together. */
const HOSTILE = ["1. ", ">", "[", "**a", "*_"];

/**
 * Pages that show many long notes: the list of notes against the API's answer with the same notes, a theme's page against
 * one without notes; and both with notes that are hard to lay out, against those that aren't.
 */
export async function measureLongNotes(server: BoardServer): Promise<BenchLine[]> {
  const bodies = (unitOf: (at: number) => string) =>
    Array.from({ length: NOTES }, (_, at) => unitOf(at).repeat(LENGTH / unitOf(at).length));
  const none = await themeWith(server, "Bench without notes", []);
  const long = await themeWith(
    server,
    "Bench long notes",
    bodies(() => PART),
  );
  const hostile = await themeWith(
    server,
    "Bench hostile notes",
    bodies((at) => HOSTILE[at % HOSTILE.length]!),
  );
  const at = (path: string) => ({ url: `${server.origin}${path}`, status: 200 });
  const rates = await ratesByRound(
    {
      api: at(`/api/v1/notes?theme=${long}&limit=${NOTES}`),
      list: at(`/notes?theme=${long}`),
      hostileList: at(`/notes?theme=${hostile}`),
      bareTheme: at(`/themes/${none}`),
      theme: at(`/themes/${long}`),
      hostileTheme: at(`/themes/${hostile}`),
    },
    { rounds: 5, seconds: 1 },
  );
  type Name = keyof typeof rates;
  const line = (what: string, of: Name, name: string, against: Name, most?: number): BenchLine => ({
    what,
    measured: milliseconds(rates[of]),
    against: `${name}: ${milliseconds(rates[against])}`,
    ratio: medianRatio(rates[against], rates[of]),
    goal: most === undefined ? undefined : { most },
  });
  return [
    line("the notes page of long notes", "list", `its ${NOTES} notes from the API`, "api", 3),
    line("the notes page of hostile notes", "hostileList", "of long notes", "list", 1.5),
    line(`a theme's page with ${NOTES} long notes`, "theme", "with none", "bareTheme"),
    line(`a theme's page with ${NOTES} hostile notes`, "hostileTheme", "with long notes", "theme", 1.5),
  ];
}

const milliseconds = (rates: readonly number[]) => `${(1_000 / median(rates)).toFixed(1)} ms`;

async function themeWith(server: BoardServer, nameEn: string, bodies: readonly string[]): Promise<string> {
  const { slug } = await post<{ slug: string }>(server, "/themes", {
    nameEn,
    parent: "media",
    callDay: "2025-02-10",
  });
  for (const body of bodies) {
    await post(server, `/themes/${slug}/notes`, { kind: "observation", body, observedOn: "2025-06-02" });
  }
  return slug;
}

async function post<T>({ origin }: BoardServer, path: string, json: object): Promise<T> {
  const response = await fetch(`${origin}/api/v1${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(json),
  });
  if (response.status !== 201) throw new Error(`${path} answered ${await response.text()}`);
  return (await response.json()) as T;
}
