import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { receiveFiles } from "./upload";

const FORM = { accepts: ["multipart/form-data"], maxBytes: 100_000_000, mostFiles: 10 };

/** Far more than a stream buffers before a reader takes data. */
const LARGE = "2025-03-03,10\n".repeat(1_000_000);

function upload(...contents: string[]): Request {
  const form = new FormData();
  contents.forEach((content, i) => form.append("file", new File([content], `${i}.csv`)));
  return new Request("http://127.0.0.1/", { method: "POST", body: form });
}

it.each([
  ["small", "Date,Close\n"],
  ["large", LARGE],
])("a %s file that the disk can't store ends in the disk's error", async (_size, content) => {
  const gone = path.join(tmpdir(), "themeboard-no-such-folder");
  await expect(receiveFiles(upload(content), gone, FORM)).rejects.toMatchObject({ code: "ENOENT" });
});

it("files are received whole, and a truncated form is refused", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "themeboard-upload-"));
  try {
    const whole = await receiveFiles(upload("a", LARGE), folder, FORM);
    expect(whole).toMatchObject({
      ok: true,
      value: [{ fileName: "0.csv", bytes: 1 }, { bytes: LARGE.length }],
    });
    const request = upload(LARGE);
    const bytes = await request.clone().arrayBuffer();
    const cut = new Request(request.url, {
      method: "POST",
      headers: request.headers,
      body: bytes.slice(0, bytes.byteLength / 2),
    });
    expect(await receiveFiles(cut, folder, FORM)).toMatchObject({ ok: false, code: "malformed_body" });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it.each([
  ["a control character", "60\u00010941.csv", "invalid", "not_text"],
  ["a NUL", "600941\u0000.csv", "invalid", "not_text"],
  ["nothing that is seen", "\u200b\u2060", "invalid", "not_text"],
  ["more than 255 characters", `${"a".repeat(252)}.csv`, "too_long", "too_long"],
])("a file whose name has %s is refused, with the form it came in", async (_what, name, code, field) => {
  const form = new FormData();
  form.append("file", new File(["Date,Close\n"], "fine.csv"));
  form.append("file", new File(["Date,Close\n"], name));
  const folder = await mkdtemp(path.join(tmpdir(), "themeboard-upload-"));
  try {
    const request = new Request("http://127.0.0.1/", { method: "POST", body: form });
    const answer = await receiveFiles(request, folder, FORM);
    expect(answer).toMatchObject({ ok: false, code, fields: { file: field } });
  } finally {
    await rm(folder, { recursive: true });
  }
});
