import { startLoopbackAssistant } from "@/lib/reports/assistant/testing/loopback-assistant";
import { expect, test } from "./test";

const SENTENCE = "The report recommends focusing on the smart hardware sector including robot vacuums";
const TEXT = `Investment Rating - ${SENTENCE} [6]. Core Insights - Costs fall by 12% [3].`;

test("an assistant that is switched on proposes words of the text, and what it makes up is refused", async ({
  page,
  complaints,
}) => {
  const assistant = await startLoopbackAssistant();
  try {
    await page.goto("/settings#assistant");
    await page.getByLabel("Address").fill(assistant.url);
    await page.getByLabel("Model").fill("local");
    await page.getByRole("button", { name: "Switch on" }).click();
    await expect(page.getByRole("button", { name: "Switch off" })).toBeVisible();

    await page.goto("/reports/new");
    await page.getByLabel("Text of the report").fill(TEXT);
    await page.getByRole("button", { name: "Read the text" }).click();
    await expect(page.getByRole("button", { name: "Ask the assistant" })).toBeEnabled();
    const names = page.getByText("robot vacuums", { exact: true });
    const before = await names.count();
    const sector = { name: "smart hardware", sentence: SENTENCE, label: null };
    const made = { name: "quantum chips", sentence: SENTENCE, label: null };
    assistant.answer({ content: JSON.stringify({ sectors: [sector, made] }) });
    await page.getByRole("button", { name: "Ask the assistant" }).click();
    await expect(page.getByText("sector “quantum chips”")).toBeVisible();
    expect(await names.count()).toBeLessThan(before);
    await page.getByRole("button", { name: "Undo", exact: true }).last().click();
    await expect(names).toHaveCount(before);

    complaints.expect(502);
    assistant.answer("cut");
    await page.getByRole("button", { name: "Ask the assistant" }).click();
    await expect(page.getByText("The drafting assistant gave no usable answer.")).toBeVisible();
    await expect(names).toHaveCount(before);
  } finally {
    await assistant.close();
  }
});
