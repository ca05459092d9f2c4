// npm run import-report: has the running board read the reports in files and put them on the board, and prints what was read.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { UserError, readConfig } from "./steps/config.mjs";
import { main } from "./steps/run.mjs";

/**
 * @typedef {{ name: string, stance: string | null, subthemes: Theme[] }} Theme
 * @typedef {{ name: string, code: string | null, symbol: string | null }} Company
 * @typedef {{ title: string | null, house: string | null, callDay: string | null, isReport?: boolean,
 *   rating: { text: string | null }, recommendations: Theme[], companies: Company[], claims: object[],
 *   warnings: { code: string }[] }} Draft
 * @typedef {{ title?: string, code?: string, fields?: Record<string, string>, signs?: string[], drafts?: Draft[],
 *   files?: { draft: string | null, code: string | null, known: string | null, withdrawn: boolean }[], reports?: any[],
 *   version?: number, review?: { known: { slug: string, relation: string } | null }[] }} Answer
 */

await main(async () => {
  const { files, isDryRun, mayCorrect } = readArguments();
  const { origin } = readConfig(process.env);
  let failed = 0;
  for (const file of files) {
    console.log(file);
    if (!(await (isDryRun ? show(origin, file) : bringIn(origin, file, mayCorrect)))) failed++;
  }
  return failed === 0 ? 0 : 1;
});

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { "dry-run": { type: "boolean" }, correct: { type: "boolean" } },
      allowPositionals: true,
    });
    if (positionals.length > 0)
      return {
        files: positionals,
        isDryRun: values["dry-run"] === true,
        mayCorrect: values.correct === true,
      };
  } catch {
    // An unknown option: the usage says what there is.
  }
  throw new UserError("Usage: npm run import-report -- FILE… [--dry-run] [--correct]");
}

/**
 * Prints what the board reads in a file; nothing is stored.
 *
 * @param {string} origin
 * @param {string} file
 */
async function show(origin, file) {
  const { ok, answer } = await send(origin, "/reports/parse", { body: await formOf(file) });
  if (!ok) return refused(answer);
  for (const draft of answer.drafts ?? []) print(draft);
  return true;
}

/**
 * Makes a draft of a file and accepts its reports; a draft that can't be accepted stays in review, and so does a
 * corrected text of a report on the board unless `mayCorrect`.
 *
 * @param {string} origin
 * @param {string} file
 * @param {boolean} mayCorrect
 */
async function bringIn(origin, file, mayCorrect) {
  const added = await send(origin, "/report-drafts", { body: await formOf(file) });
  if (!added.ok) return refused(added.answer);
  const [made] = added.answer.files ?? [];
  const there = made?.withdrawn ? "there already, but withdrawn" : "there already";
  if (made?.known) return say(`  = it is ${there}: ${origin}/reports/${encodeURIComponent(made.known)}`);
  if (!made?.draft) return refused({ code: made?.code ?? "unreadable" });
  const draft = await send(origin, `/report-drafts/${made.draft}`);
  for (const report of draft.answer.reports ?? []) print(report);
  const corrects = (draft.answer.review ?? []).flatMap(({ known }) =>
    known?.relation === "corrected" ? [known.slug] : [],
  );
  for (const slug of corrects) console.log(`    corrects ${slug}`);
  const review = `${origin}/reports/new?draft=${made.draft}`;
  if (corrects.length > 0 && !mayCorrect) {
    console.log(`  ✗ It would take the place of an earlier text: --correct lets it`);
    console.log(`    It is kept for review: ${review}`);
    return false;
  }
  const json = JSON.stringify({ draftId: made.draft, version: draft.answer.version, corrects });
  const accepted = await send(origin, "/reports", { body: json, type: "application/json" });
  if (!accepted.ok) {
    refused(accepted.answer);
    console.log(`    It is kept for review: ${review}`);
    return false;
  }
  for (const { slug, isCorrected } of accepted.answer.reports ?? [])
    say(`  ✓ ${isCorrected ? "corrected" : "on the board"}: ${origin}/reports/${encodeURIComponent(slug)}`);
  return true;
}

/** @param {string} line */
function say(line) {
  console.log(line);
  return true;
}

/** @param {Answer} answer */
function refused({ title, code, fields, signs }) {
  const why = [
    ...Object.entries(fields ?? {}).map(([field, each]) => `${field}: ${each}`),
    ...(signs ?? []),
  ].join(", ");
  console.log(`  ✗ ${title ?? "It can't be read"} [${code ?? "no code"}]${why ? ` (${why})` : ""}`);
  return false;
}

/** @param {Draft} draft */
function print({ title, house, callDay, isReport, rating, recommendations, companies, claims, warnings }) {
  console.log(`  ${title ?? "(no title)"}${isReport === false ? " (no report)" : ""}`);
  console.log(
    `    house ${house ?? "unknown"}, call day ${callDay ?? "unknown"}, rating ${rating.text ?? "none"}`,
  );
  for (const { name, stance, subthemes } of recommendations) {
    const under = subthemes.map((each) => `${each.name} (${each.stance ?? "no stance"})`).join(", ");
    console.log(`    sector ${name} (${stance ?? "no stance"})${under ? `: ${under}` : ""}`);
  }
  for (const { name, code, symbol } of companies)
    console.log(`    company ${name}${(symbol ?? code) ? ` (${symbol ?? code})` : ""}`);
  const codes = [...new Set(warnings.map(({ code }) => code))].join(", ");
  console.log(`    ${claims.length} claims${codes ? `, warnings: ${codes}` : ""}`);
}

/** @param {string} file */
async function formOf(file) {
  const bytes = await readFile(file).catch(() => {
    throw new UserError(`${file} can't be read.`);
  });
  const form = new FormData();
  form.append("file", new File([bytes], path.basename(file)));
  return form;
}

/**
 * @param {string} origin
 * @param {string} address
 * @param {{ body?: BodyInit, type?: string }} [init]
 * @returns {Promise<{ ok: boolean, answer: Answer }>}
 */
async function send(origin, address, { body, type } = {}) {
  const response = await fetch(`${origin}/api/v1${address}`, {
    method: body ? "POST" : "GET",
    body,
    headers: type ? { "content-type": type } : {},
  }).catch(() => null);
  if (!response) throw new UserError(`No board answers at ${origin}: start it with npm start.`);
  return { ok: response.ok, answer: /** @type {Answer} */ (await response.json().catch(() => ({}))) };
}
