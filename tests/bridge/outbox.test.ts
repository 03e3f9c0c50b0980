import { describe, expect, it } from "vitest";
import { Outbox } from "../../src/bridge/outbox.ts";
import { SendBuffers } from "../../src/bridge/send-buffers.ts";
import { octetsOf, octetStringOf } from "../../src/mail/format/octets.ts";
import type { Response } from "../../src/protocols/protocol.ts";

function response(...octets: (string | Uint8Array)[]): Response {
  return { octets, role: "untagged", tag: null, status: null, name: "TEST" };
}

const stoppedClock = () => 0;

/** What is gathered in one turn that begins at 0 and takes 3 ms. */
function gathered(
  outbox: Outbox,
  most: number,
  clock: () => number = stoppedClock,
): Uint8Array {
  outbox.gather(most, 3, clock);
  return outbox.take();
}

describe("the outbox", () => {
  it("gathers answers in order, text and content alike", () => {
    const outbox = new Outbox(new SendBuffers(1000));
    outbox.add([response("* 1 FETCH {2}\r\n", octetsOf("\xe9\xff"), ")\r\n")]);
    outbox.add([]);
    outbox.add([response("t OK done\r\n")]);
    expect(octetStringOf(gathered(outbox, 1000))).toBe(
      "* 1 FETCH {2}\r\n\xe9\xff)\r\nt OK done\r\n",
    );
    expect(outbox.empty).toBe(true);
  });

  it("gathers on where it was left, until all of it is taken", () => {
    const outbox = new Outbox(new SendBuffers(1000));
    outbox.add([response("t1 OK done\r\n")]);
    outbox.gather(1000, 3, stoppedClock);
    outbox.add([response("t2 OK done\r\n")]);
    outbox.gather(1000, 3, stoppedClock);
    expect(outbox.gathered).toBe(24);
    expect(octetStringOf(outbox.take())).toBe("t1 OK done\r\nt2 OK done\r\n");
    expect(outbox.gathered).toBe(0);
  });

  it("makes no more answers than it may gather", () => {
    let made = 0;
    const outbox = new Outbox(new SendBuffers(1000));
    outbox.add(
      (function* () {
        for (; made < 1000;) {
          made += 1;
          yield response("0123456789");
        }
      })(),
    );
    expect(gathered(outbox, 25)).toHaveLength(25);
    expect(made).toBe(3);
    expect(octetStringOf(gathered(outbox, 10))).toBe("5678901234");
    expect(made).toBe(4);
    expect(outbox.empty).toBe(false);
  });

  it("parts a long content and loses no octet of it", () => {
    const content = new Uint8Array(1000).map((_, index) => index % 251);
    const outbox = new Outbox(new SendBuffers(1000));
    outbox.add([response("before", content, "after")]);
    const parts: Uint8Array[] = [];
    while (!outbox.empty) parts.push(gathered(outbox, 64));
    expect(parts.every((part) => part.length <= 64)).toBe(true);
    expect(octetStringOf(Buffer.concat(parts))).toBe(
      `before${octetStringOf(content)}after`,
    );
  });

  it("stops when its time is over", () => {
    let time = 0;
    const outbox = new Outbox(new SendBuffers(1000));
    outbox.add(Array.from({ length: 100 }, () => response("x")));
    const octets = gathered(outbox, 1000, () => time++);
    // The clock is looked at after every fourth piece.
    expect(octets).toHaveLength(4 * 4);
    expect(outbox.empty).toBe(false);
  });

  it("gives what was made before a fault, tells of it, and drops the rest", () => {
    const outbox = new Outbox(new SendBuffers(1000));
    const fault = new Error("out of paper");
    outbox.add(
      (function* () {
        yield response("* 1 EXISTS\r\n");
        throw fault;
      })(),
    );
    outbox.add([response("t OK done\r\n")]);
    expect(octetStringOf(gathered(outbox, 1000))).toBe("* 1 EXISTS\r\n");
    expect(outbox.fault).toBe(fault);
    expect(outbox.empty).toBe(true);
  });
});
