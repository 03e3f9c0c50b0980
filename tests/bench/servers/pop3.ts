import { password } from "./accounts.ts";
import type { Step } from "./steps.ts";

/** The answer to a word that no server knows ends what comes in pieces. */
const marked = /\n-ERR[^\r]*\r\n$/;

function numbered(command: (number: number) => string): Step["run"] {
  return (client, messages) => {
    let commands = "";
    for (let number = 1; number <= messages; number++) {
      commands += `${command(number)}\r\n`;
    }
    return client.answer(`${commands}XEND\r\n`, marked);
  };
}

/** What is measured by POP3 of an account. */
export const pop3Steps = (account: string): readonly Step[] => [
  {
    name: "USER",
    run: (client) => client.answer(`USER ${account}\r\n`, /\r\n$/),
  },
  {
    name: "PASS, which opens the maildrop",
    run: (client) => client.answer(`PASS ${password}\r\n`, /^\+OK[^\r]*\r\n$/),
    goal: 3,
    growth: 5.5,
  },
  {
    name: "LIST",
    run: (client) => client.answer("LIST\r\n", /\n\.\r\n$/),
    goal: 4,
    growth: 5.5,
  },
  {
    name: "UIDL",
    run: (client) => client.answer("UIDL\r\n", /\n\.\r\n$/),
    goal: 10,
    growth: 5.5,
  },
  {
    name: "TOP n 0 of all, at once",
    run: numbered((number) => `TOP ${number} 0`),
    goal: 10,
    growth: 5.5,
  },
  {
    name: "RETR of all, at once",
    run: numbered((number) => `RETR ${number}`),
    goal: 5,
    growth: 5.5,
  },
  {
    name: "DELE of all, at once",
    run: numbered((number) => `DELE ${number}`),
    growth: 5.5,
  },
];
