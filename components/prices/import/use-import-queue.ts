import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useReducer, useRef } from "react";
import { importQuery } from "@/components/prices/import/answers";
import { EMPTY_QUEUE, queueReducer } from "@/components/prices/import/import-queue";
import { isGoingIn, type QueuedFile } from "@/components/prices/import/queued-file";
import { answeredTables, refusedTables } from "@/components/prices/import/import-table";
import { useRefreshPage } from "@/components/view/use-refresh-page";
import { renew } from "@/lib/client/affects";
import { sendPriceFile } from "@/lib/prices/imports/queries";

/** The import list with its requests: sends the jobs that the queue starts and aborts those it drops. */
export function useImportQueue() {
  const [queue, dispatch] = useReducer(queueReducer, EMPTY_QUEUE);
  const sending = useRef(new Map<number, AbortController>());
  const refreshPage = useRefreshPage();
  const client = useQueryClient();

  const send = useEffectEvent(async (run: number, { file, job, answers }: QueuedFile) => {
    const controller = new AbortController();
    sending.current.set(run, controller);
    const { signal } = controller;
    const onSent = (bytes: number) => dispatch({ type: "sent", run, bytes: Math.min(bytes, file.size) });
    try {
      const answer = await sendPriceFile(file, importQuery(job ?? "check", answers), { signal, onSent });
      dispatch({ type: "answered", run, tables: answeredTables(answer), isGroup: "files" in answer });
    } catch (error) {
      if (!signal.aborted) dispatch({ type: "answered", run, tables: refusedTables(error), isGroup: false });
    }
    sending.current.delete(run);
  });

  useEffect(() => {
    const running = new Set(queue.files.map(({ run }) => run));
    for (const [run, controller] of sending.current) if (!running.has(run)) controller.abort();
    for (const file of queue.files)
      if (file.run !== null && !sending.current.has(file.run)) void send(file.run, file);
  }, [queue.files]);

  useEffect(() => {
    const controllers = sending.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  // Invalidates once after the last import instead of after each, because every number on the board is recomputed.
  const isWriting = queue.files.some(isGoingIn);
  const takeAnew = useEffectEvent(() => {
    void renew(client, "prices");
    refreshPage();
  });
  useEffect(() => {
    if (isWriting) return () => takeAnew();
  }, [isWriting]);

  return { files: queue.files, dispatch };
}
