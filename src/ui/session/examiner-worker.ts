import { answer, type Answer, type Question } from "./examination.ts";

/** Of a worker's global scope, what is needed here. */
interface WorkerScope {
  postMessage(answer: Answer): void;
  addEventListener(
    type: "message",
    listener: (event: { readonly data: Question }) => void,
  ): void;
}

const worker = self as unknown as WorkerScope;

worker.addEventListener("message", ({ data }) => {
  const tell = (given: Answer) => worker.postMessage(given);
  void answer(data, (done, count) => tell({ kind: "progress", done, count }))
    .then(tell)
    .catch((error: unknown) =>
      tell({ kind: "failed", message: String(error) }),
    );
});
