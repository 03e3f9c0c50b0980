import { describe, expect, test } from "vitest";
import {
  base64Of,
  octetsOfBase64,
} from "../../../../src/protocols/common/base64.ts";
import type { SaslStep } from "../../../../src/protocols/common/sasl/mechanism.ts";
import {
  scramProof,
  scramSalt,
} from "../../../../src/protocols/common/sasl/scram-keys.ts";
import {
  readClientFirst,
  readServerFirst,
} from "../../../../src/protocols/common/sasl/scram-messages.ts";
import {
  scramSha1,
  scramSha256,
} from "../../../../src/protocols/common/sasl/scram.ts";
import { epoch, storeOf } from "../../../stores.ts";

const context = {
  certificate: null,
  mail: storeOf([]),
  env: {
    now: epoch,
    random: () => 0.5,
    nextUidValidity: () => 1,
    nextMailboxId: () => 1,
  },
};

/** What a challenge says, and what must be given back with the response. */
function challenged(step: SaslStep) {
  if (step.kind !== "challenge") throw new Error(`no challenge: ${step.kind}`);
  return step;
}

function outcome(step: SaslStep): string {
  return step.kind === "refused" ? step.because : step.kind;
}

describe("what follows from the password", () => {
  test("the example of RFC 5802 §5", () => {
    const proof = scramProof(
      "SHA-1",
      "pencil",
      octetsOfBase64("QSXCR+Q6sek8bf92") ?? "",
      4096,
      "n=user,r=fyko+d2lbbFgONRv9qkxdawL," +
        "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096," +
        "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j",
    );
    expect(base64Of(proof.clientProof)).toBe("v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
    expect(base64Of(proof.serverSignature)).toBe(
      "rmF9pqV8S7suAoZWja4dJRkFsKQ=",
    );
  });

  test("the example of RFC 7677 §3", () => {
    const proof = scramProof(
      "SHA-256",
      "pencil",
      octetsOfBase64("W22ZaJ0SNY7soEsUEjb6gQ==") ?? "",
      4096,
      "n=user,r=rOprNGfwEbeRWgbNEkqO," +
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096," +
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0",
    );
    expect(base64Of(proof.clientProof)).toBe(
      "dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=",
    );
    expect(base64Of(proof.serverSignature)).toBe(
      "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
    );
  });
});

describe("a name's salt", () => {
  test("is the same each time, and another for each name and hash", () => {
    expect(scramSalt("SHA-256", "lucia")).toBe(scramSalt("SHA-256", "lucia"));
    const salts = [
      scramSalt("SHA-256", "lucia"),
      scramSalt("SHA-256", "nadie"),
      scramSalt("SHA-1", "lucia"),
    ];
    expect(new Set(salts).size).toBe(3);
    for (const salt of salts) expect(salt).toHaveLength(16);
  });
});

describe.each([
  ["SHA-1", scramSha1],
  ["SHA-256", scramSha256],
] as const)("SCRAM-%s", (hash, mechanism) => {
  /** Logs in as a client does, with one thing changed perhaps. */
  function login(
    first: string,
    password: string,
    change: (last: string) => string = (last) => last,
  ) {
    const begun = mechanism.begin(first, context);
    if (begun.kind !== "challenge") return { outcome: outcome(begun) };
    const server = readServerFirst(begun.challenge);
    const bare = readClientFirst(first)?.bare ?? "";
    const withoutProof = `c=${base64Of(first.slice(0, first.length - bare.length))},r=${server?.nonce}`;
    const proof = scramProof(
      hash,
      password,
      octetsOfBase64(server?.salt ?? "") ?? "",
      server?.iterations ?? 0,
      `${bare},${begun.challenge},${withoutProof}`,
    );
    const last = `${withoutProof},p=${base64Of(proof.clientProof)}`;
    const answer = mechanism.respond(change(last), begun.memory, context);
    if (answer.kind !== "challenge") return { outcome: outcome(answer) };
    expect(answer.challenge).toBe(`v=${base64Of(proof.serverSignature)}`);
    return { outcome: "proven", answer };
  }

  test("each side proves itself, and an empty response ends it", () => {
    const { answer } = login("n,,n=lucia,r=abc", "gato.rojo");
    const { memory } = challenged(answer ?? { kind: "done", account: "" });
    expect(mechanism.respond("", memory, context)).toEqual({
      kind: "done",
      account: "lucia",
    });
    expect(outcome(mechanism.respond("x", memory, context))).toBe("garbled");
  });

  test("the server's nonce stands behind the client's, and is printable", () => {
    const { challenge } = challenged(
      mechanism.begin("n,,n=lucia,r=abc", context),
    );
    expect(challenge).toMatch(/^r=abc[!-+\--~]{24},s=[\w+/]{22}==,i=4096$/);
  });

  test.each([
    ["n,,n=lucia,r=abc", "gato.rojo", "proven"],
    ["y,,n=lucia,r=abc", "gato.rojo", "proven"],
    ["n,a=lucia,n=lucia,r=abc", "gato.rojo", "proven"],
    ["n,,n=lucia,r=abc,x=more", "gato.rojo", "proven"],
    ["n,,n=lucia,r=abc", "gato.azul", "wrong"],
    ["n,,n=nadie,r=abc", "gato.rojo", "wrong"],
    ["n,,n=nadie,r=abc", "", "wrong"],
    ["n,a=marta,n=lucia,r=abc", "gato.rojo", "wrong"],
    ["p=tls-unique,,n=lucia,r=abc", "gato.rojo", "binding"],
    ["n,,n=lu=cia,r=abc", "gato.rojo", "garbled"],
    ["n,,m=x,n=lucia,r=abc", "gato.rojo", "garbled"],
    ["n,,n=lucia,r=abc,m=x", "gato.rojo", "garbled"],
    ["n=x,,n=lucia,r=abc", "gato.rojo", "garbled"],
    ["n,,n=lucia", "gato.rojo", "garbled"],
    ["n,,n=,r=abc", "gato.rojo", "garbled"],
    ["n,,n=lucia,r=a c", "gato.rojo", "garbled"],
    ["n=lucia,r=abc", "gato.rojo", "garbled"],
    ["", "gato.rojo", "garbled"],
  ])("%j with the password %j: %s", (first, password, expected) => {
    expect(login(first, password).outcome).toBe(expected);
  });

  test.each([
    ["another nonce", (last: string) => last.replace("r=abc", "r=abd")],
    ["a nonce cut short", (last: string) => last.replace(/r=[^,]+/, "r=abc")],
    ["another header", (last: string) => last.replace("c=biws", "c=eSws")],
    ["no proof", (last: string) => last.replace(/,p=.*/, "")],
    ["something behind the proof", (last: string) => `${last},x=y`],
    [
      "an extension it insists on",
      (last: string) => last.replace(",p=", ",m=x,p="),
    ],
    ["nothing", () => ""],
  ])("%s is refused", (_, change) => {
    expect(login("n,,n=lucia,r=abc", "gato.rojo", change).outcome).toBe(
      "garbled",
    );
  });

  test("a proof of another length is no proof", () => {
    const cut = (last: string) => last.replace(/p=.*/, "p=AAAA");
    expect(login("n,,n=lucia,r=abc", "gato.rojo", cut).outcome).toBe("wrong");
  });

  test("it waits for the client to speak first", () => {
    const { challenge, memory } = challenged(mechanism.begin(null, context));
    expect(challenge).toBe("");
    const step = mechanism.respond("n,,n=lucia,r=abc", memory, context);
    expect(step.kind).toBe("challenge");
  });

  test("says whose name it was", () => {
    const { nameIn } = mechanism;
    expect(nameIn(["n,,n=lu=2Cc=3Da,r=abc", "c=biws,r=abc,p=AAAA"])).toBe(
      "lu,c=a",
    );
    expect(nameIn(["", "n,,n=lucia,r=abc"])).toBe("lucia");
    expect(nameIn([])).toBe("");
  });
});
