import { createServer, type AddressInfo } from "node:net";
import process from "node:process";

// Answers each line with the same octets, which come first: `LOAD size CRLF octets`.
const server = createServer((socket) => {
  let waiting: Buffer = Buffer.alloc(0);
  let answer: Buffer | null = null;
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk: Buffer) => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    if (answer === null) {
      const end = waiting.indexOf("\r\n");
      const size = Number(
        /^LOAD (\d+)/.exec(waiting.toString("latin1", 0, 40))?.[1],
      );
      if (end < 0 || waiting.length < end + 2 + size) return;
      answer = waiting.subarray(end + 2, end + 2 + size);
      waiting = waiting.subarray(end + 2 + size);
      socket.write("LOADED\r\n");
    }
    const answers: Buffer[] = [];
    let from = 0;
    for (;;) {
      const end = waiting.indexOf("\r\n", from);
      if (end < 0) break;
      answers.push(answer);
      from = end + 2;
    }
    waiting = waiting.subarray(from);
    socket.cork();
    for (const each of answers) socket.write(each);
    socket.uncork();
  });
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(
    `raw ${(server.address() as AddressInfo).port}\nready\n`,
  );
});
