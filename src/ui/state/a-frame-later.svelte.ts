import { untrack } from "svelte";
import { steady } from "./steady.ts";

let waiting: (() => void)[] = [];

/**
 * Does something once the next frame has been drawn; all that waits for it
 * together. Gives what calls it off, or off again what `act` began.
 */
export function afterFrame(act: () => (() => void) | void): () => void {
  let off: (() => void) | void;
  let gone = false;
  wait(() => {
    if (!gone) off = act();
  });
  return () => {
    gone = true;
    off?.();
  };
}

function wait(act: () => void): void {
  waiting.push(act);
  if (waiting.length > 1) return;
  const goOn = () => {
    const acts = waiting;
    waiting = [];
    for (const each of acts) each();
  };
  // A page that nobody sees has no frames.
  if (document.hidden) setTimeout(goOn);
  else requestAnimationFrame(() => setTimeout(goOn));
}

/**
 * What `read` gives, one frame after it has changed. Whoever has pressed a key
 * looks at the wire; what stands around it needn't keep its frame waiting. To
 * be called where effects may be made.
 */
export function aFrameLater<Value extends object>(
  read: () => Value,
): () => Value {
  let shown = $state.raw(untrack(read));
  let stale = false;
  let callOff: (() => void) | undefined;
  $effect.pre(() => {
    const now = read();
    const before = untrack(() => shown);
    if (stale || steady(before, now) === before) return;
    stale = true;
    callOff = afterFrame(() => {
      stale = false;
      shown = untrack(read);
    });
  });
  $effect(() => () => callOff?.());
  return () => shown;
}
