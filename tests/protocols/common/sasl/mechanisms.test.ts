import { describe, expect, test } from "vitest";
import {
  octetStringOf,
  utf8Octets,
} from "../../../../src/mail/format/octets.ts";
import {
  base64Of,
  octetsOfBase64,
} from "../../../../src/protocols/common/base64.ts";
import {
  cramDigest,
  cramMd5,
} from "../../../../src/protocols/common/sasl/cram-md5.ts";
import { login } from "../../../../src/protocols/common/sasl/login.ts";
import { mechanismNames } from "../../../../src/protocols/common/sasl/mechanism-names.ts";
import { mechanismsByName } from "../../../../src/protocols/common/sasl/mechanisms.ts";
import { plain } from "../../../../src/protocols/common/sasl/plain.ts";
import { epoch, storeOf } from "../../../stores.ts";

const store = storeOf([]);
const lucia = store.accounts.get("lucia");
if (lucia === undefined) throw new Error("nobody is there");

const context = {
  certificate: null,
  mail: store,
  env: {
    now: epoch,
    random: () => 0.5,
    nextUidValidity: () => 1,
    nextMailboxId: () => 1,
  },
};

test("I-044 the mechanisms that are listed are those that there are", () => {
  expect([...mechanismsByName.keys()]).toEqual([...mechanismNames]);
});

describe("base64 is read strictly (RFC 4648 §3)", () => {
  test.each([
    ["", ""],
    ["Zg==", "f"],
    ["Zm8=", "fo"],
    ["Zm9v", "foo"],
    ["AP8=", "\0\u00ff"],
  ])("%j is %j", (text, octets) => {
    expect(octetsOfBase64(text)).toBe(octets);
    expect(base64Of(octets)).toBe(text);
  });

  test.each([
    "Z",
    "Zg",
    "Zg=",
    "Zh==",
    "Zg=g",
    "Zm9v\n",
    "=",
    "Zm 9v",
    "Zm9v*",
  ])("%j is not base64", (text) => {
    expect(octetsOfBase64(text)).toBeNull();
  });
});

describe("I-054 PLAIN", () => {
  test.each([
    ["\0lucia\0gato.rojo", "done"],
    ["lucia\0lucia\0gato.rojo", "done"],
    ["marta\0lucia\0gato.rojo", "wrong"],
    ["\0lucia\0gato.azul", "wrong"],
    ["\0nadie\0gato.rojo", "wrong"],
    ["lucia\0gato.rojo", "garbled"],
    ["\0\0gato.rojo", "garbled"],
    ["\0lucia\0", "garbled"],
    ["\0lucia\0gato\0rojo", "garbled"],
    ["", "garbled"],
  ])("%j: %s", (message, outcome) => {
    const step = plain.respond(message, {}, context);
    expect(step.kind === "refused" ? step.because : step.kind).toBe(outcome);
  });
});

describe("names and passwords are taken as SASLprep makes them (RFC 4013 §2)", () => {
  const mail = new Map([
    ["lucia", { ...lucia, password: "gato\u00a0rojo \u2168" }],
  ]);
  const prepared = { ...context, mail: { ...context.mail, accounts: mail } };

  test.each(["gato rojo IX", "gato\u00a0rojo \u2168", "gato rojo I\u00adX"])(
    "%j",
    (password) => {
      const done = { kind: "done", account: "lucia" };
      const octets = octetStringOf(utf8Octets(password));
      const name = octetStringOf(utf8Octets("lu\u00adcia"));
      expect(plain.respond(`\0${name}\0${octets}`, {}, prepared)).toEqual(done);
      expect(login.respond(octets, { name }, prepared)).toEqual(done);
    },
  );

  test("by CRAM-MD5, too", () => {
    const challenge = "<1@buzon.example>";
    const digest = cramDigest(challenge, "gato rojo IX");
    const step = cramMd5.respond(`lucia ${digest}`, { challenge }, prepared);
    expect(step.kind).toBe("done");
  });
});

describe("CRAM-MD5", () => {
  test("the example of RFC 2195 §2", () => {
    expect(
      cramDigest(
        "<1896.697170952@postoffice.reston.mci.net>",
        "tanstaaftanstaaf",
      ),
    ).toBe("b913a602c7eda7a495b4e6e7334d3890");
  });

  test("who knows the password gets in, whatever else is true", () => {
    const begun = cramMd5.begin(null, context);
    if (begun.kind !== "challenge") throw new Error("no challenge");
    expect(begun.challenge).toBe("<2147483648.1718265600@buzon.example>");
    const respond = (name: string, password: string) =>
      cramMd5.respond(
        `${name} ${cramDigest(begun.challenge, password)}`,
        begun.memory,
        context,
      );
    expect(respond("lucia", "gato.rojo")).toEqual({
      kind: "done",
      account: "lucia",
    });
    expect(respond("lucia", "gato.azul").kind).toBe("refused");
    expect(respond("nadie", "").kind).toBe("refused");
  });
});
