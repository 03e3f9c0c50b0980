import { describe, expect, test } from "vitest";
import {
  oauthBearer,
  xoauth2,
} from "../../../../src/protocols/common/sasl/bearer.ts";
import type { SaslMechanism } from "../../../../src/protocols/common/sasl/mechanism.ts";
import { offeredMechanisms } from "../../../../src/protocols/common/sasl/mechanism-names.ts";
import { wholeServer } from "../../../../src/mail/server-setup.ts";
import { epoch, scenes, storeOf } from "../../../stores.ts";

const context = {
  certificate: null,
  mail: scenes.get("tokens") ?? storeOf([]),
  env: {
    now: epoch,
    random: () => 0.5,
    nextUidValidity: () => 1,
    nextMailboxId: () => 1,
  },
};

const bearer = (header: string, auth: string) =>
  `${header}\x01host=buzon.example\x01port=143\x01auth=${auth}\x01\x01`;

interface Case {
  readonly mechanism: SaslMechanism;
  /** What a client says to a complaint. */
  readonly ending: string;
  /** First messages, and whose mail they open or what is wrong with them. */
  readonly messages: readonly (readonly [string, string])[];
}

const cases: readonly Case[] = [
  {
    mechanism: oauthBearer,
    ending: "\x01",
    messages: [
      [bearer("n,a=lucia,", "Bearer vale.lucia.1"), "lucia"],
      [bearer("n,,", "Bearer vale.lucia.1"), "lucia"],
      [bearer("y,,", "bearer vale.lucia.1"), "lucia"],
      ["n,,\x01auth=Bearer vale.lucia.1\x01\x01", "lucia"],
      [bearer("n,a=teresa,", "Bearer vale.lucia.1"), "token"],
      [bearer("n,,", "Bearer vale.teresa.1"), "expired"],
      [bearer("n,,", "Bearer vale.nadie"), "token"],
      [bearer("n,,", "Basic vale.lucia.1"), "token"],
      [bearer("n,,", ""), "token"],
      ["n,,\x01host=buzon.example\x01\x01", "garbled"],
      ["n,,\x01auth=Bearer vale.lucia.1\x01", "garbled"],
      ["p=tls-unique,,\x01auth=Bearer vale.lucia.1\x01\x01", "garbled"],
      ["auth=Bearer vale.lucia.1", "garbled"],
      ["\x01", "garbled"],
      ["", "garbled"],
    ],
  },
  {
    mechanism: xoauth2,
    ending: "",
    messages: [
      ["user=lucia\x01auth=Bearer vale.lucia.1\x01\x01", "lucia"],
      ["user=teresa\x01auth=Bearer vale.lucia.1\x01\x01", "token"],
      ["user=teresa\x01auth=Bearer vale.teresa.1\x01\x01", "expired"],
      ["user=lucia\x01auth=Bearer vale.lucia.1\x01", "garbled"],
      ["user=\x01auth=Bearer vale.lucia.1\x01\x01", "garbled"],
      ["auth=Bearer vale.lucia.1\x01\x01", "garbled"],
      ["", "garbled"],
    ],
  },
];

describe.each(cases)("$mechanism.name", ({ mechanism, ending, messages }) => {
  test.each(messages)("%j: %s", (message, expected) => {
    const step = mechanism.begin(message, context);
    if (step.kind === "done") return expect(step.account).toBe(expected);
    if (step.kind === "refused") return expect(step.because).toBe(expected);
    expect(JSON.parse(step.challenge)).toHaveProperty("status");
    // The refusal comes only after the client has heard why.
    expect(mechanism.respond(ending, step.memory, context)).toEqual({
      kind: "refused",
      because: expected,
    });
    expect(mechanism.respond("else", step.memory, context)).toEqual({
      kind: "refused",
      because: "garbled",
    });
  });

  test("it waits for the client to speak first", () => {
    const step = mechanism.begin(null, context);
    if (step.kind !== "challenge") throw new Error("no challenge");
    expect(step.challenge).toBe("");
    const [[message = ""] = []] = messages;
    expect(mechanism.respond(message, step.memory, context)).toEqual({
      kind: "done",
      account: "lucia",
    });
  });

  test("says whose mail is wanted", () => {
    expect(mechanism.nameIn([messages[0]?.[0] ?? ""])).toBe("lucia");
    expect(mechanism.nameIn(["nonsense"])).toBe("");
  });
});

test("tokens are taken only where somebody has one", () => {
  const offered = (mail: typeof context.mail) =>
    offeredMechanisms(wholeServer, mail, null).join(" ");
  expect(offered(context.mail)).toBe(
    "SCRAM-SHA-256 SCRAM-SHA-1 CRAM-MD5 PLAIN LOGIN OAUTHBEARER XOAUTH2",
  );
  expect(offered(storeOf([]))).toBe(
    "SCRAM-SHA-256 SCRAM-SHA-1 CRAM-MD5 PLAIN LOGIN",
  );
});
