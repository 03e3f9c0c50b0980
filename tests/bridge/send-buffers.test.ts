import { expect, test } from "vitest";
import { SendBuffers } from "../../src/bridge/send-buffers.ts";

test("a buffer that was given back is taken again", () => {
  const buffers = new SendBuffers(8192);
  const first = buffers.take(8000);
  const second = buffers.take(5000);
  expect(second.buffer).not.toBe(first.buffer);
  buffers.giveBack(first);
  const third = buffers.take(6000);
  expect(third).toHaveLength(6000);
  expect(third.buffer).toBe(first.buffer);
  expect(buffers.take(6000).buffer).not.toBe(first.buffer);
});

test("few octets have no buffer of their own", () => {
  const buffers = new SendBuffers(8192);
  const few = buffers.take(10);
  expect(few).toHaveLength(10);
  buffers.giveBack(few);
  expect(buffers.take(5000).buffer).not.toBe(few.buffer);
});
