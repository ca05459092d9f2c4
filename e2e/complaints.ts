import { expect, type BrowserContext } from "@playwright/test";

/** What the pages of a test complain about: a failed answer or request, an exception, an error on the console. */
export class Complaints {
  readonly #heard: string[] = [];
  readonly #expected = new Set<number>();

  /** An answer with this status is part of the test. */
  expect(status: number): void {
    this.#expected.add(status);
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
      // A page that is left cuts its own requests off.
      const isOwnDoing = request.failure()?.errorText === "net::ERR_ABORTED";
      if (!isOwnDoing) this.#heard.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
    });
    context.on("console", (message) => {
      const isRefusal = /the server responded with a status of (\d+)/.exec(message.text());
      if (message.type() === "error" && !(isRefusal && this.#expected.has(Number(isRefusal[1])))) {
        this.#heard.push(`console: ${message.text()}`);
      }
    });
  }

  /** To be asked while the context is open: closing it cuts off what is under way. */
  expectNone(): void {
    expect(this.#heard, "what the pages complained about").toEqual([]);
  }
}
