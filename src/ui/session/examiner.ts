import { ownScript } from "../offline/own-script.ts";
import { answer, type Answer, type Question } from "./examination.ts";
import workerAddress from "./examiner-worker.ts?worker&url";
import type { Listener } from "./patient-replay.ts";

/** Why there is no answer: it took too long, nobody waits any more, or the worker failed. */
export type Ending = "slow" | "cancelled" | "unchecked";

/** An examination that ended before it was over. */
export class Ended extends Error {
  readonly why: Ending;

  constructor(why: Ending) {
    super(why);
    this.why = why;
  }
}

/** In ms; a replay within all other limits takes some seconds. */
const mostTime = 20_000;

/** Lets a worker look at the sessions of strangers, and ends it when it has had enough. */
export class Examiner {
  #end: ((why: Ending) => void) | null = null;

  /** Rejects with `Ended` when there is no answer. */
  ask(question: Question, listen: Listener): Promise<Answer> {
    this.end("cancelled");
    // Where there are no workers there is no page that could stand still.
    if (typeof Worker === "undefined") return answer(question, listen);
    return new Promise((resolve, reject) => {
      const worker = new Worker(ownScript(workerAddress), { type: "module" });
      const timer = setTimeout(() => this.end("slow"), mostTime);
      const done = () => {
        clearTimeout(timer);
        worker.terminate();
        this.#end = null;
      };
      this.#end = (why) => {
        done();
        reject(new Ended(why));
      };
      worker.onerror = () => this.end("unchecked");
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.kind === "progress") return listen(data.done, data.count);
        if (data.kind === "failed") return this.end("unchecked");
        done();
        resolve(data);
      };
      worker.postMessage(question);
    });
  }

  /** Ends what is going on. */
  end(why: Ending): void {
    this.#end?.(why);
  }
}
