import { boardApi } from "./board-api";

const WRITERS = 4;

export interface Writing {
  /** Resolves when so many notes more have been acknowledged. */
  answered: (count: number) => Promise<void>;
  /** Resolves when every writer has found the server gone. */
  ended: Promise<unknown>;
}

/**
 * Four writers post notes to a server, each one after the other, until it is gone. A note that was answered with 201, to
 * its end, is acknowledged: its text goes into `acknowledged` under its id. A note's tag is the first part of its text.
 */
export function keepWritingNotes(origin: string, name: string, acknowledged: Map<string, string>): Writing {
  const start = acknowledged.size;
  let onAnswer = () => {};
  let failure: unknown;
  let writing = WRITERS;

  const write = async (writer: number) => {
    for (let n = 0; ; n++) {
      const tag = `${name} ${writer}-${n}`;
      const body = `${tag} | ${"写入 written ".repeat(1 + (n % 200))}`;
      const answer = await post(origin, { body, tags: [tag] });
      if (answer === "gone") {
        writing--;
        return onAnswer();
      }
      acknowledged.set(answer.id, body);
      onAnswer();
    }
  };
  const ended = Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))).catch((error) => {
    failure = error;
    onAnswer();
  });

  const answered = (count: number) =>
    new Promise<void>((resolve, reject) => {
      onAnswer = () => {
        if (failure) reject(failure);
        else if (acknowledged.size >= start + count) resolve();
        else if (writing === 0)
          reject(new Error(`gone after ${acknowledged.size - start} notes of ${count}`));
      };
      onAnswer();
    });
  return { answered, ended: ended.then(() => (failure ? Promise.reject(failure) : undefined)) };
}

async function post(
  origin: string,
  note: { body: string; tags: string[] },
): Promise<{ id: string } | "gone"> {
  try {
    const response = await fetch(`${origin}/api/v1/themes/optical-modules/notes`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ kind: "observation", observedOn: "2025-02-05", ...note }),
    });
    const text = await response.text();
    if (response.status === 201) return JSON.parse(text) as { id: string };
    throw new Refused(`${response.status} ${text}`);
  } catch (error) {
    if (error instanceof Refused) throw error;
    return "gone"; // the connection ended before the answer did
  }
}

class Refused extends Error {}

interface KeptNote {
  id: string;
  body: string;
  tags: string[];
}

/** Every note of the theme, by its id, page by page. */
export async function allNotes(origin: string): Promise<Map<string, KeptNote>> {
  const { get } = boardApi(origin);
  const notes = new Map<string, KeptNote>();
  for (let cursor: string | null = ""; cursor !== null;) {
    const at: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: KeptNote[]; nextCursor: string | null } = await get(
      `/themes/optical-modules/notes?limit=500${at}`,
    );
    for (const note of page.items) notes.set(note.id, note);
    cursor = page.nextCursor;
  }
  return notes;
}
