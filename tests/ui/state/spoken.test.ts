import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Spoken } from "../../../src/ui/state/spoken.svelte.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test("the latest is said, at most once a second", () => {
  const spoken = new Spoken();
  const heard: string[] = [];
  for (let time = 0; time < 3000; time += 100) {
    spoken.say(() => `at ${time}`);
    vi.advanceTimersByTime(100);
    if (spoken.text !== heard.at(-1)) heard.push(spoken.text);
  }
  expect(heard).toEqual(["at 0", "at 900", "at 1900", "at 2900"]);
});

test("it waits for more, says nothing for null, and stops when told", () => {
  const spoken = new Spoken(100);
  spoken.say(() => "one");
  spoken.say(() => "two");
  vi.advanceTimersByTime(99);
  expect(spoken.text).toBe("");
  vi.advanceTimersByTime(1);
  expect(spoken.text).toBe("two");
  spoken.say(() => null);
  vi.advanceTimersByTime(2000);
  expect(spoken.text).toBe("two");
  spoken.say(() => "three");
  spoken.stop();
  vi.advanceTimersByTime(2000);
  expect(spoken.text).toBe("two");
});
