import { expect, test } from "vitest";
import { stateHash } from "../../src/course/state-hash.ts";
import { step } from "../../src/simulator/step.ts";
import { inputsOf, replay } from "../../src/simulator/timeline.ts";
import { answersIn, hopsIn, MailPathWorld, mx } from "./mail-path-scene.ts";

test("S-30 S-43 S-44 a message goes from host to host, and each writes down that it passed", () => {
  const path = new MailPathWorld();
  expect(path.send(["profe@escuela.example"])).toMatch(
    /250 2\.1\.5 [^\n]+\n354 [^\n]+\n250 2\.0\.0 Message accepted as/,
  );
  expect(hopsIn(path.trace)).toEqual([
    "buzon.example > correo.escuela.example",
    "S: 220",
    "C: EHLO buzon.example",
    "S: 250",
    "C: STARTTLS",
    "S: 220",
    "C: EHLO buzon.example",
    "S: 250",
    expect.stringMatching(/^C: MAIL FROM:<lucia@buzon\.example> SIZE=\d+$/),
    "S: 250",
    "C: RCPT TO:<profe@escuela.example>",
    "S: 250",
    "C: DATA",
    "S: 354",
    "S: 250",
    "C: QUIT",
    "S: 221",
  ]);
  const [message = "", ...others] = path.inbox("profe@escuela.example");
  expect(others).toEqual([]);
  expect(message).toMatch(
    /^Return-Path: <lucia@buzon\.example>\r\nReceived: from buzon\.example \(\[192\.0\.2\.10\]\) by correo\.escuela\.example with ESMTPS id [^;]+;[^R]+Received: from sobremesa\.example \(\[198\.51\.100\.7\]\) by buzon\.example with ESMTPA id /,
  );
  expect(path.world.path.queue).toEqual([]);
});

test("the same inputs give the same octets on all hosts", () => {
  const path = new MailPathWorld();
  path.send([
    "profe@escuela.example",
    "nadie@escuela.example",
    "ocupada@escuela.example",
  ]);
  path.wait(30);
  const { timeline } = path;
  const again = replay(timeline.beginning, inputsOf(timeline));
  expect(stateHash(again)).toBe(stateHash(timeline));
  for (const event of path.trace) {
    if (event.cause !== null) expect(event.cause).toBeLessThan(event.seq);
  }
});

test("S-31 S-19 M-32 who is refused for good is reported from <>, the others get it", () => {
  const path = new MailPathWorld();
  path.send(["profe@escuela.example", "nadie@escuela.example"]);
  expect(path.inbox("profe@escuela.example")).toHaveLength(1);
  const [report = ""] = path.inbox("lucia@buzon.example");
  expect(report).toMatch(/^Return-Path: <>\r\nFrom: Mail Delivery System </);
  expect(report).toContain(
    "Content-Type: multipart/report; report-type=delivery-status;",
  );
  expect(report).toContain(
    "\r\nReporting-MTA: dns; buzon.example\r\n" +
      "\r\nFinal-Recipient: rfc822; nadie@escuela.example\r\n" +
      "Action: failed\r\nStatus: 5.1.1\r\n" +
      "Remote-MTA: dns; correo.escuela.example\r\n" +
      "Diagnostic-Code: smtp; 550 5.1.1 No such user here\r\n",
  );
  expect(report).toContain(
    "Content-Type: text/rfc822-headers\r\n\r\nReceived: ",
  );
  expect(report).not.toContain("Nos vemos.");
});

test("S-47 who is refused for now waits in the queue, and gets it when it is time", () => {
  const path = new MailPathWorld();
  path.send(["ocupada@escuela.example", "profe@escuela.example"]);
  expect(path.inbox("profe@escuela.example")).toHaveLength(1);
  expect(path.world.path.queue).toMatchObject([
    {
      host: "buzon.example",
      attempts: 1,
      delayedBy: "450 4.2.1 Mailbox is busy; try again",
    },
  ]);
  const [waiting] = path.world.path.queue;
  expect(
    (waiting?.nextAttempt ?? 0) - (waiting?.arrived ?? 0),
  ).toBeGreaterThanOrEqual(30 * 60_000);
  path.wait(10);
  expect(path.inbox("ocupada@escuela.example")).toEqual([]);
  path.wait(21);
  expect(path.inbox("ocupada@escuela.example")).toHaveLength(1);
  expect(path.inbox("profe@escuela.example")).toHaveLength(1);
  expect(path.world.path.queue).toEqual([]);
  expect(path.inbox("lucia@buzon.example")).toEqual([]);
});

test("S-47 what waits gets its turn when anything comes in later", () => {
  const path = new MailPathWorld();
  path.send(["ocupada@escuela.example"]);
  const at = path.world.now + 31 * 60_000;
  const { world, trace } = step(path.world, {
    kind: "connect",
    connection: "late",
    protocol: "imap",
    roundTripTime: 100,
    at,
  });
  expect(world.path.queue).toEqual([]);
  const opened = trace.filter(({ kind }) => kind === "connection.opened");
  expect(opened.map((event) => event.connection)).toEqual(["hop-2", "late"]);
  expect(opened[0]?.at).toBeLessThan(at);
  expect(opened[1]?.at).toBe(at);
});

test("S-47 a host that never answers is given up after five days, and the sender is told", () => {
  const path = new MailPathWorld();
  path.do({ kind: "switch", host: "mx.lejos.example", up: false });
  path.send(["tomas@lejos.example NOTIFY=DELAY,FAILURE"]);
  expect(path.trace.some(({ kind }) => kind === "hop.failed")).toBe(true);
  path.wait(3 * 60);
  expect(path.inbox("lucia@buzon.example")).toEqual([]);
  path.wait(2 * 60);
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining("Action: delayed\r\nStatus: 4.4.1\r\n"),
  ]);
  path.wait(4 * 24 * 60);
  expect(path.inbox("lucia@buzon.example")).toHaveLength(1);
  path.wait(24 * 60);
  expect(path.inbox("lucia@buzon.example")[1]).toContain(
    "Action: failed\r\nStatus: 4.4.7\r\n",
  );
  expect(path.world.path.queue).toEqual([]);
});

test("S-46 the host of the lowest preference is asked first, then the next one", () => {
  const path = new MailPathWorld();
  path.do({
    kind: "publish",
    zone: [
      mx("lejos.example", 20, "correo.escuela.example"),
      mx("lejos.example", 10, "mx.lejos.example"),
      { name: "correo.escuela.example", type: "A", address: "192.0.2.20" },
      {
        name: "mx.lejos.example",
        type: "CNAME",
        target: "maquina.lejos.example",
      },
      { name: "maquina.lejos.example", type: "A", address: "192.0.2.30" },
    ],
  });
  path.send(["tomas@lejos.example"]);
  expect(path.inbox("tomas@lejos.example")).toHaveLength(1);
  path.do({ kind: "switch", host: "mx.lejos.example", up: false });
  path.send(["tomas@lejos.example"]);
  expect(path.world.path.queue).toMatchObject([
    { host: "correo.escuela.example" },
  ]);
  path.do({ kind: "switch", host: "mx.lejos.example", up: true });
  path.wait(31);
  expect(path.inbox("tomas@lejos.example")[1]).toMatch(
    /by mx\.lejos\.example [^]+by correo\.escuela\.example [^]+by buzon\.example /,
  );
});

test("S-46 equal preferences are asked in any order", () => {
  const zone = [
    mx("lejos.example", 10, "mx.lejos.example"),
    mx("lejos.example", 10, "correo.escuela.example"),
  ];
  const path = new MailPathWorld({ zone });
  for (let sent = 0; sent < 12; sent++) path.send(["tomas@lejos.example"]);
  const asked = hopsIn(path.trace).filter((line) =>
    line.startsWith("buzon.example > "),
  );
  expect(new Set(asked).size).toBe(2);
});

test("S-46 without MX the domain's own address is taken; without both there is no domain", () => {
  const zone = [{ name: "lejos.example", type: "A", address: "192.0.2.30" }];
  const path = new MailPathWorld({ zone });
  path.send(["tomas@lejos.example", "ana@ninguna.example"]);
  expect(path.inbox("tomas@lejos.example")).toHaveLength(1);
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining(
      "ana@ninguna.example\r\nAction: failed\r\nStatus: 5.1.2\r\n",
    ),
  ]);
});

test("S-63 a domain with a null MX takes no mail", () => {
  const path = new MailPathWorld();
  path.send(["ana@nada.example"]);
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining("Action: failed\r\nStatus: 5.1.10\r\n"),
  ]);
});

test("S-48 an alias is followed, and failures are reported to who wrote", () => {
  const path = new MailPathWorld();
  expect(
    path.send(["clase@buzon.example", "nadador@buzon.example"]),
  ).not.toContain("550");
  expect(path.inbox("profe@escuela.example")[0]).toMatch(
    /^Return-Path: <lucia@buzon\.example>/,
  );
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining("Subject: Hola"),
    expect.stringContaining("nadie@buzon.example\r\nAction: failed\r\n"),
  ]);
  path.send(["claustro@escuela.example"]);
  expect(path.inbox("lucia@buzon.example")[2]).toMatch(
    /by buzon\.example [^]+by correo\.escuela\.example [^]+by buzon\.example /,
  );
});

test("S-45 aliases that lead in a circle, here or by way of another host, come to an end", () => {
  const path = new MailPathWorld();
  path.do({
    kind: "alias",
    host: "buzon.example",
    aliases: {
      uno: ["dos"],
      dos: ["uno@buzon.example"],
      ida: ["vuelta@escuela.example"],
    },
  });
  expect(path.send(["uno@buzon.example"])).toContain("550 5.4.6 ");
  path.send(["ida@buzon.example"]);
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining("Diagnostic-Code: smtp; 554 5.4.6 Too many hops"),
  ]);
  expect(path.world.path.queue).toEqual([]);
});

test("S-61 what the sender wants to be told goes along, and is told", () => {
  const path = new MailPathWorld();
  path.send(
    [
      "profe@escuela.example NOTIFY=SUCCESS ORCPT=rfc822;la+2Bprofe@escuela.example",
      "nadie@escuela.example NOTIFY=NEVER",
      "tampoco@escuela.example",
    ],
    ["Subject: Hola", "", "Nos vemos."],
    " RET=FULL ENVID=QQ314159",
  );
  expect(hopsIn(path.trace).join("\n")).toMatch(
    /MAIL FROM:<lucia@buzon\.example> SIZE=\d+ RET=FULL ENVID=QQ314159\n[^]+RCPT TO:<profe@escuela\.example> NOTIFY=SUCCESS ORCPT=rfc822;la\+2Bprofe@escuela\.example\n/,
  );
  const reports = path.inbox("lucia@buzon.example");
  expect(reports).toHaveLength(2);
  const [success, failure] = reports.toSorted(
    (a, b) => Number(a.includes("failed")) - Number(b.includes("failed")),
  );
  expect(success).toContain(
    "Reporting-MTA: dns; correo.escuela.example\r\nOriginal-Envelope-Id: QQ314159\r\n\r\n" +
      "Original-Recipient: rfc822;la+2Bprofe@escuela.example\r\n" +
      "Final-Recipient: rfc822; profe@escuela.example\r\nAction: delivered\r\n",
  );
  expect(success).toContain("text/rfc822-headers");
  expect(failure).toContain("tampoco@escuela.example");
  expect(failure).not.toContain("nadie@escuela.example");
  expect(failure).toContain("Content-Type: message/rfc822\r\n");
  expect(failure).toContain("Nos vemos.");
});

test("S-61 a host without DSN is the last that reports", () => {
  const path = new MailPathWorld({
    hosts: [
      {
        name: "mx.lejos.example",
        address: "192.0.2.30",
        mailFor: ["lejos.example"],
        accounts: ["tomas"],
        server: { without: ["DSN", "STARTTLS"] },
      },
    ],
  });
  path.send(["tomas@lejos.example NOTIFY=SUCCESS"]);
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining("Action: relayed\r\n"),
  ]);
  expect(path.inbox("tomas@lejos.example")[0]).toContain("with ESMTP id");
});

test("S-31 who has no room gets a report written, while the others have it", () => {
  const accounts = [
    {
      name: "lucia",
      password: "gato.rojo",
      mailboxes: [{ name: "INBOX", uidValidity: 7, uidNext: 1, messages: [] }],
    },
    {
      name: "marta",
      password: "pez.azul",
      quota: { messages: 0 },
      mailboxes: [{ name: "INBOX", uidValidity: 7, uidNext: 1, messages: [] }],
    },
  ];
  const path = new MailPathWorld({
    accounts,
    aliases: { todas: ["lucia", "marta"] },
  });
  path.send(["todas@buzon.example"]);
  expect(path.inbox("lucia@buzon.example")).toEqual([
    expect.stringContaining("Nos vemos."),
    expect.stringContaining("Status: 5.2.3"),
  ]);
});

test("S-19 nothing is sent back for a message from <>", () => {
  const path = new MailPathWorld({
    aliases: { fuera: ["nadie@escuela.example"] },
  });
  path.connect("ana", "smtp");
  path.say(
    "ana",
    "EHLO x.example",
    "MAIL FROM:<>",
    "RCPT TO:<fuera@buzon.example>",
    "DATA",
    "",
    ".",
  );
  expect(hopsIn(path.trace).join("\n")).toContain("C: MAIL FROM:<> ");
  expect(path.world.path.queue).toEqual([]);
  expect(path.inbox("lucia@buzon.example")).toEqual([]);
});

test("S-30 whoever idles hears of a report at once, in the step that sent the message", () => {
  const path = new MailPathWorld();
  path.connect("laptop", "imap");
  path.say("laptop", "a LOGIN lucia gato.rojo", "b SELECT INBOX", "c IDLE");
  path.send(["nadie@escuela.example"]);
  expect(answersIn(path.trace, "laptop")).toContain("* 1 EXISTS");
});

test("who hasn't logged in passes nothing on", () => {
  const path = new MailPathWorld();
  path.connect("ana", "smtp");
  expect(
    path.say(
      "ana",
      "EHLO x",
      "MAIL FROM:<a@x>",
      "RCPT TO:<profe@escuela.example>",
    ),
  ).toContain("550 5.7.1 Relaying denied");
});

test("S-55 who strips the offer of TLS on the line between hosts has the letter go in clear", () => {
  const host = {
    name: "mx.lejos.example",
    address: "192.0.2.30",
    mailFor: ["lejos.example"],
    accounts: ["tomas"],
  };
  const sent = (server: object) => {
    const path = new MailPathWorld({ hosts: [{ ...host, server }] });
    path.send(["tomas@lejos.example"]);
    const hop = path.trace.filter(({ connection }) => connection === "hop-1");
    return {
      talk: hopsIn(path.trace).filter((line) => line.startsWith("C:")),
      secured: hop.some(({ kind }) => kind === "tls.established"),
      offered: answersIn(path.trace, "hop-1").includes("STARTTLS"),
      received: / with (\S+) id/.exec(
        path.inbox("tomas@lejos.example")[0] ?? "",
      ),
    };
  };
  const whole = sent({});
  expect(whole).toMatchObject({ secured: true, offered: true });
  expect(whole.received?.[1]).toBe("ESMTPS");
  const stripped = sent({ stripped: true });
  expect(stripped).toMatchObject({ secured: false, offered: false });
  expect(stripped.talk).not.toContain("C: STARTTLS");
  expect(stripped.talk).toContain("C: QUIT");
  expect(stripped.received?.[1]).toBe("ESMTP");
  const broken = sent({ tlsFails: true });
  expect(broken).toMatchObject({ secured: false, offered: true });
  expect(broken.received?.[1]).toBe("ESMTP");
});

test("S-48 an alias leaves the reverse-path, a list puts its owner's in its place", () => {
  const accounts = ["ana", "luis"];
  const path = new MailPathWorld({
    hosts: [
      {
        name: "correo.escuela.example",
        address: "192.0.2.20",
        mailFor: ["escuela.example"],
        accounts,
        aliases: { ambos: accounts },
        server: {
          recipients: {
            clase: { kind: "list", members: accounts, owner: "ana" },
            todos: { kind: "list", members: accounts },
          },
        },
      },
    ],
  });
  for (const name of ["ambos", "clase", "todos"]) {
    path.send([`${name}@escuela.example`]);
  }
  const returns = path
    .inbox("luis@escuela.example")
    .map((octets) => /^Return-Path: <(.*)>/.exec(octets)?.[1]);
  expect(returns).toEqual([
    "lucia@buzon.example",
    "ana@escuela.example",
    "postmaster@escuela.example",
  ]);
});

test("S-27 S-28 what ends DATA stays text on the way, where BDAT brought it", () => {
  const path = new MailPathWorld();
  const text =
    "Subject: dots\r\n\r\n.\r\nMAIL FROM:<mala@uni.example>\r\n" +
    "RCPT TO:<profe@escuela.example>\r\nDATA\r\n..\r\n.a\r\n.\r\n";
  path.connect("c", "submission");
  path.say(
    "c",
    "EHLO sobremesa.example",
    "AUTH PLAIN AGx1Y2lhAGdhdG8ucm9qbw==",
  );
  path.say(
    "c",
    "MAIL FROM:<lucia@buzon.example>",
    "RCPT TO:<profe@escuela.example>",
  );
  path.do({
    kind: "send",
    connection: "c",
    octets: `BDAT ${text.length} LAST\r\n${text}`,
  });
  const [message = "", ...others] = path.inbox("profe@escuela.example");
  expect(others).toEqual([]);
  expect(message.endsWith(text.slice("Subject: dots".length))).toBe(true);
});
