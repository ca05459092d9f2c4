import PQueue from "p-queue";
import { memo } from "@/lib/memo";
import { processSingleton } from "@/lib/process-singleton";
import { runInThread } from "@/lib/run-in-thread";
import { WORKER } from "./read-file";
import type { FileAnswer, FileJob } from "./types";

const MEBIBYTE = 1024 * 1024;
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 };
/** Pictures are unpacked outside the heap. */
const GROWTH = 768 * MEBIBYTE;
/** Milliseconds. */
const LONGEST_DRAWING = 20_000;
/** Pixels: twice the width of the panel on a usual screen. */
const WIDTH = 1400;
/** A picture has some hundred kilobytes. */
const KEPT = 64;

/** One page is drawn at a time, so that reading a file needn't wait for it. */
const queue = processSingleton("page-images", () => new PQueue({ concurrency: 1 }));

const ask = (job: FileJob) =>
  queue.add(() =>
    runInThread<FileAnswer>(WORKER, job, {
      memory: MEMORY,
      growth: GROWTH,
      time: LONGEST_DRAWING,
      beyond: () => ({ ok: true, image: null }),
    }),
  );

/** A page of a kept file. */
export interface PagePlace {
  file: string;
  sha256: string;
  page: number;
}

/** Draws a page as PNG; null: it can't be drawn, or not within the limits. */
export const pageImage = memo(
  {
    name: "page-images-kept",
    key: ({ sha256, page }: PagePlace) => `${sha256}-${page}`,
    room: { max: KEPT },
  },
  async ({ file, page }: PagePlace): Promise<{ png: Uint8Array<ArrayBuffer> | null }> => {
    const answer = await ask({ kind: "image", path: file, page, width: WIDTH });
    return { png: answer.ok && "image" in answer && answer.image ? new Uint8Array(answer.image) : null };
  },
);

/** Whether this system has the optional package that draws pages. */
export const canDrawPages = memo(
  { name: "can-draw-pages", key: () => "", room: { max: 1 } },
  async (_none: void): Promise<{ can: boolean }> => {
    const answer = await ask({ kind: "drawing" });
    return { can: answer.ok && "canDraw" in answer && answer.canDraw };
  },
);
