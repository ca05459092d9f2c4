import { setTimeout as wait } from "node:timers/promises";
import { filledAddress, type HttpSourceSpec } from "@/lib/domain/provider/http-source";
import { Line, type Turns } from "@/lib/prices/providers/line";
import { processSingleton } from "@/lib/process-singleton";

/** No pace of its own: the requests' are kept between them. */
const ONE_BY_ONE = { aSecond: 1000, atOnce: 1 };

/**
 * The queue of a host that described sources ask: one request at a time, whichever of them it is for, test pulls
 * included. A request comes no sooner after the last one than its own rate allows.
 */
export class HostLine {
  readonly #line = new Line(ONE_BY_ONE);
  #lastAt = -Infinity;

  at(perMinute: number): Turns {
    const line = this.#line;
    return {
      take: () => 0,
      hold: (milliseconds) => line.hold(milliseconds),
      turn: (work, signal) =>
        line.turn(async () => {
          const pause = this.#lastAt + 60_000 / perMinute - Date.now();
          if (pause > 0) await wait(pause, undefined, { signal });
          this.#lastAt = Date.now();
          return work();
        }, signal),
    };
  }
}

const lines = processSingleton("host-lines", () => new Map<string, HostLine>());

/** The queue of the host of a source's address; a second one would be a second rate. */
export function hostLine({ url, perMinute }: Pick<HttpSourceSpec, "url" | "perMinute">): Turns {
  const { host } = filledAddress(url);
  const line = lines.get(host) ?? new HostLine();
  lines.set(host, line);
  return line.at(perMinute);
}
