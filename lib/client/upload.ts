import { ApiProblem } from "@/lib/client/fetch";

export interface UploadWatch {
  signal: AbortSignal;
  onSent: (bytes: number) => void;
}

/** Uploads a form with progress, which `fetch` doesn't offer; otherwise like `apiFetch`. Rejects when it is aborted. */
export function apiUpload<T>(path: string, form: FormData, { signal, onSent }: UploadWatch): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const broken = () => reject(new ApiProblem(0, "network", {}, {}));
    request.open("POST", `/api/v1${path}`);
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onerror = broken;
    request.onabort = () => reject(new DOMException("stopped", "AbortError"));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (answer === undefined && request.status < 400) return broken();
      if (request.status < 300) return resolve(answer as T);
      const problem = (answer ?? {}) as Record<string, unknown> & {
        code?: string;
        fields?: Record<string, string>;
      };
      reject(new ApiProblem(request.status, problem.code ?? "server_error", problem.fields ?? {}, problem));
    };
    signal.addEventListener("abort", () => request.abort(), { once: true });
    if (signal.aborted) return request.onabort?.(new ProgressEvent("abort"));
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
