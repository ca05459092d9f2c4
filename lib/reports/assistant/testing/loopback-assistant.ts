import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { text as textOf } from "node:stream/consumers";

/** An answer of the loopback assistant: the message's content, or a fault of the connection. */
export type AssistantAnswer =
  { content: string } | { status: number; location?: string; body?: string } | "cut" | "silent" | "endless";

export interface ReceivedQuestion {
  path: string;
  headers: IncomingHttpHeaders;
  body: { model: string; messages: { role: string; content: string }[] };
}

/** A local server that speaks the protocol of an OpenAI-compatible service, well or badly. */
export async function startLoopbackAssistant() {
  const asked: ReceivedQuestion[] = [];
  let next: AssistantAnswer = { content: "{}" };
  const server = createServer((request, response) => {
    void (async () => {
      const body = JSON.parse(await textOf(request)) as ReceivedQuestion["body"];
      asked.push({ path: request.url ?? "", headers: request.headers, body });
      if (next === "silent") return;
      if (next === "cut") return void request.socket.destroy();
      if (next === "endless") {
        response.writeHead(200, { "content-type": "application/json" });
        const part = "x".repeat(64 * 1024);
        const more = () => {
          while (!response.destroyed && response.write(part));
        };
        response.on("drain", more);
        return more();
      }
      if ("content" in next) {
        const answer = { choices: [{ message: { role: "assistant", content: next.content } }] };
        return void response
          .writeHead(200, { "content-type": "application/json" })
          .end(JSON.stringify(answer));
      }
      const { status, location, body: text = "" } = next;
      response.writeHead(status, location === undefined ? {} : { location }).end(text);
    })();
  });
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked,
    answer: (answer: AssistantAnswer) => {
      next = answer;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
