// What scripts/screenshots.mjs runs; its arguments are described there.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { chromium, type Browser } from "@playwright/test";
import { env } from "@/lib/env/env";
import { boardApi } from "../board-api";
import { expectDrawn } from "../drawn";
import { addressOf, NOWHERE, SCREENS } from "../screens";
import { startServer } from "../server";
import { writeNotes } from "./notes";

interface Picture {
  address: string;
  file: string;
  language: "en" | "zh";
  scheme: "light" | "dark";
  width: number;
  height: number;
  /** The whole page, not only the part that a reader sees first. */
  isWhole: boolean;
}

const LANGUAGES = ["en", "zh"] as const;
const SCHEMES = ["light", "dark"] as const;
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** "/themes/optical-modules?asOf=2025-06-30" → "themes-optical-modules-asof-2025-06-30" */
const nameOf = (address: string) =>
  address
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, "-")
    .replace(/^-|-$/g, "") || "overview";

function everyScreen(chosen: readonly string[]): Picture[] {
  const isChosen = (address: string) =>
    chosen.length === 0 || chosen.some((part) => (part === "/" ? address === "/" : address.includes(part)));
  return [...SCREENS, NOWHERE].filter(isChosen).flatMap((address) =>
    LANGUAGES.flatMap((language) =>
      SCHEMES.flatMap((scheme) =>
        SIZES.map((size) => ({
          address,
          file: `screenshots/${nameOf(address)}-${language}-${scheme}-${size.width}.png`,
          language,
          scheme,
          ...size,
          isWhole: true,
        })),
      ),
    ),
  );
}

function forReadme(): Picture[] {
  const screens = { overview: "/", theme: "/themes/optical-modules" };
  return Object.entries(screens).flatMap(([name, address]) =>
    SCHEMES.map((scheme) => ({
      address,
      file: `docs/${name}-${scheme}.png`,
      language: "en" as const,
      scheme,
      width: 1440,
      height: 900,
      isWhole: false,
    })),
  );
}

async function take(browser: Browser, origin: string, picture: Picture): Promise<void> {
  const { address, file, language, scheme, width, height, isWhole } = picture;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    reducedMotion: "reduce",
    locale: language === "zh" ? "zh-CN" : "en-US",
    hasTouch: width < 768,
    isMobile: width < 768,
  });
  await context.addCookies([{ name: "themeboard-language", value: language, url: origin }]);
  const page = await context.newPage();
  await page.goto(origin + (await addressOf(address, boardApi(origin))), {
    waitUntil: "load",
    timeout: 120_000,
  });
  await page.locator("html[data-ready]").waitFor({ state: "attached", timeout: 60_000 });
  if (isWhole) {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight)); // some parts are loaded when they are seen
    await page.evaluate(() => window.scrollTo(0, 0));
  }
  await expectDrawn(page);
  await page.screenshot({ path: file, fullPage: isWhole });
  await context.close();
}

async function takeAll(origin: string, pictures: readonly Picture[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    for (const picture of pictures) {
      await take(browser, origin, picture);
      console.log(picture.file);
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { readme: { type: "boolean" }, at: { type: "string" } },
    allowPositionals: true,
  });
  const pictures = values.readme ? forReadme() : everyScreen(positionals);
  mkdirSync("screenshots", { recursive: true });
  if (values.at) return takeAll(values.at.replace(/\/$/, ""), pictures);
  const server = await startServer({ database: env().databasePath });
  try {
    await writeNotes(boardApi(server.origin));
    await takeAll(server.origin, pictures);
  } finally {
    await server.stop();
  }
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
