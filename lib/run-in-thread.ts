import path from "node:path";
import { Worker, type ResourceLimits } from "node:worker_threads";

export interface ThreadLimits<Answer> {
  /** Heap limits in megabytes. */
  memory: ResourceLimits;
  /** Bytes by which the whole process may grow meanwhile: buffers are outside the thread's heap. Absent: any. */
  growth?: number;
  /** Milliseconds. */
  time: number;
  signal?: AbortSignal;
  /** The answer where a limit is passed. */
  beyond: (limit: "memory" | "time") => Answer;
}

/** How often the memory is looked at, in milliseconds. */
const LOOKS = 50;

/**
 * Runs a file of the project in a worker thread and resolves with the one message it sends. A job that exceeds its
 * memory or time ends without harm to the server. `file` is a path from the project's folder, because bundlers rewrite
 * the addresses of workers in different ways.
 */
export function runInThread<Answer>(
  file: readonly string[],
  workerData: unknown,
  { memory, growth, time, signal, beyond }: ThreadLimits<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(/* turbopackIgnore: true */ path.join(process.cwd(), ...file), {
      workerData,
      resourceLimits: memory,
      execArgv: [], // the worker does not inherit process options such as a loader or a debugger
      env: {},
    });
    const before = process.memoryUsage.rss();
    const late = setTimeout(() => end(() => resolve(beyond("time"))), time);
    const watch = growth
      ? setInterval(() => {
          if (process.memoryUsage.rss() - before > growth) end(() => resolve(beyond("memory")));
        }, LOOKS)
      : undefined;
    const abort = () => end(() => reject(signal?.reason));
    signal?.addEventListener("abort", abort, { once: true });
    function end(settle: () => void): void {
      clearTimeout(late);
      clearInterval(watch);
      signal?.removeEventListener("abort", abort);
      void worker.terminate();
      settle();
    }
    worker.once("message", (answer: Answer) => end(() => resolve(answer)));
    worker.once("error", (error) =>
      end(() => (isOutOfMemory(error) ? resolve(beyond("memory")) : reject(error))),
    );
    worker.once("exit", (code) =>
      end(() => reject(new Error(`The thread of ${file.join("/")} ended with ${code}, without an answer.`))),
    );
  });
}

/** A buffer that can't be had is a RangeError. */
const isOutOfMemory = (error: unknown): boolean =>
  error instanceof RangeError ||
  (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY");
