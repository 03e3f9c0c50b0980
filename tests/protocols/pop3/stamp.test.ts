import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { apopDigest } from "../../../src/protocols/pop3/apop-digest.ts";
import { newStamp } from "../../../src/protocols/pop3/stamp.ts";
import { newWorld } from "../../../src/simulator/new-world.ts";
import { RunningEnv } from "../../../src/simulator/env.ts";
import { epoch, scenes } from "../../stores.ts";

test("P-22 the digest of the RFC's own example", () => {
  const stamp = "<1896.697170952@dbc.mtview.ca.us>";
  expect(apopDigest(stamp, "tanstaaf")).toBe(
    "c4c9334bac560ecc979e58001b3e22fb",
  );
});

test("P-22 the digest is MD5 of the stamp and the secret, whatever they are", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 200 }),
      (stamp, secret) => {
        const expected = createHash("md5").update(stamp + secret, "utf8");
        expect(apopDigest(stamp, secret)).toBe(expected.digest("hex"));
      },
    ),
  );
});

test("P-21 stamps made in the same moment differ", () => {
  const mail = scenes.get("reference");
  if (mail === undefined) throw new Error("no such scene");
  const env = new RunningEnv(
    newWorld({ epoch, mail, seed: 7, nextUidValidity: 1 }),
    () => 0,
  );
  const stamps = Array.from({ length: 1000 }, () => newStamp(env));
  expect(new Set(stamps).size).toBe(stamps.length);
  for (const stamp of stamps) {
    expect(stamp).toMatch(/^<\d{1,9}\.1718265600@buzon\.example>$/);
  }
});
