import type { BoardServer } from "@/e2e/server";
import { median, medianRatio, ratesByRound } from "./measure";
import type { Line } from "./table";

const NOTES = 100;
const LENGTH = 5_000;
const PART =
  "**结论：**订单超预期，见https://example.com/a。关注 $605001。\n\n- 收入 **增长**\n- 毛利 `改善`\n\n";
/** Longest notes of what is hardest to lay out; each would take longer than all others together. */
const HOSTILE = ["1. ", ">", "[", "**a", "*_"];

/** Pages that show many long notes, against the API's answers with the same notes; then hostile ones. */
export async function measureLongNotes(server: BoardServer): Promise<Line[]> {
  const long = Array.from({ length: NOTES }, () => PART.repeat(LENGTH / PART.length));
  const hostile = Array.from({ length: NOTES }, (_, at) => {
    const unit = HOSTILE[at % HOSTILE.length]!;
    return unit.repeat(LENGTH / unit.length);
  });
  return [
    ...(await linesOf(server, "long notes", long)),
    ...(await linesOf(server, "hostile notes", hostile)),
  ];
}

async function linesOf(server: BoardServer, what: string, bodies: readonly string[]): Promise<Line[]> {
  const slug = await themeWith(server, `Bench ${what}`, bodies);
  const at = (path: string) => ({ url: `${server.origin}${path}`, status: 200 });
  const rates = await ratesByRound(
    {
      page: at(`/notes?theme=${slug}`),
      notes: at(`/api/v1/notes?theme=${slug}&limit=50`),
      theme: at(`/themes/${slug}`),
      ofTheme: at(`/api/v1/themes/${slug}/notes?limit=${NOTES}`),
    },
    { rounds: 5, seconds: 1 },
  );
  const line = (page: string, of: keyof typeof rates, against: keyof typeof rates): Line => ({
    what: `${page} of ${NOTES} ${what}`,
    measured: milliseconds(rates[of]),
    against: `its notes from the API: ${milliseconds(rates[against])}`,
    ratio: medianRatio(rates[against], rates[of]),
    goal: { most: 3 },
  });
  return [line("the notes page", "page", "notes"), line("a theme's page", "theme", "ofTheme")];
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
