const words = [
  "agenda barco cable dedo enero faro gato hoja isla jardín".split(" "),
  "lunes martes mesa nube ola papel queso río sol tren".split(" "),
].flat();

/** One of many messages of about 2.2 kB, of which every hundredth is about a zebra. */
export function benchMessage(number: number): string {
  const subject = number % 100 === 0 ? "La zebra" : `Mensaje ${number}`;
  const lines = [
    `Received: from a.example by b.example with ESMTP id ${number}; Mon, 3 Jun 2024 08:00:00 +0200`,
    `Date: Mon, 3 Jun 2024 08:${String(number % 60).padStart(2, "0")}:00 +0200`,
    "From: =?utf-8?q?Prof=2E_Ortega?= <ortega@uni.example>",
    "To: Lucia <lucia@buzon.example>, Marta Gil <marta@uni.example>",
    `Subject: ${subject}`,
    `Message-ID: <bench.${number}@uni.example>`,
    "MIME-Version: 1.0",
    'Content-Type: multipart/alternative; boundary="=_a"',
    "",
    "--=_a",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    ...Array.from({ length: 24 }, (_, line) => sentence(number + line)),
    "--=_a",
    "Content-Type: text/html; charset=us-ascii",
    "",
    `<p>${sentence(number)}</p>`,
    "--=_a--",
  ];
  return lines.map((line) => `${line.replace(/[^ -~]/g, "i")}\r\n`).join("");
}

function sentence(number: number): string {
  return Array.from(
    { length: 11 },
    (_, at) => words[(number * 7 + at * 3) % words.length],
  ).join(" ");
}
