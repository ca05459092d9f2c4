import { expect, type BrowserContext } from "@playwright/test";

/** How Chromium names a request that reached nobody, and the bundler a part of a page that it couldn't load. */
const UNREACHED =
  /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)|^ChunkLoadError/;

/** What the pages of a test complain about: a failed answer or request, an exception, an error on the console. */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #expected = new Set<number>();
  #isCutOff = false;

  /** An answer with this status is part of the test. */
  expect(status: number): void {
    this.#expected.add(status);
  }

  /** From now on requests may reach nobody; that the page was left for want of an answer stays a complaint. */
  expectCutOff(): void {
    this.#isCutOff = true;
  }

  /** Hears every page of the context, those that are opened later too. */
  listenTo(context: BrowserContext): void {
    context.on("response", (response) => {
      if (response.status() >= 400 && !this.#expected.has(response.status())) {
        this.#heard.push(`${response.status()} ${response.request().method()} ${response.url()}`);
      }
    });
    context.on("weberror", (problem) => this.#heard.push(`exception: ${problem.error().message}`));
    context.on("requestfailed", (request) => {
      const why = request.failure()?.errorText ?? "";
      // A page that is left cuts its own requests off.
      const isOwnDoing = why === "net::ERR_ABORTED";
      if (!isOwnDoing && !this.#isUnreached(why)) this.#heard.push(`failed: ${request.url()} ${why}`);
    });
    context.on("console", (message) => {
      const isRefusal = /the server responded with a status of (\d+)/.exec(message.text());
      const isExpected = isRefusal
        ? this.#expected.has(Number(isRefusal[1]))
        : this.#isUnreached(message.text());
      if (message.type() === "error" && !isExpected) this.#heard.push(`console: ${message.text()}`);
    });
  }

  #isUnreached(text: string): boolean {
    return this.#isCutOff && UNREACHED.test(text);
  }

  /** To be asked while the context is open: closing it cuts off what is under way. */
  expectNone(): void {
    expect(this.#heard, "what the pages complained about").toEqual([]);
  }
}
