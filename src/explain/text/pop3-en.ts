import type { Pop3Texts } from "./pop3-sections.ts";

/** What the words of POP3 mean, in English. */
export const pop3: Pop3Texts = {
  keyword: "The command: what the client asks for. Case makes no difference.",
  "keyword USER": "Says which user wants to log in.",
  "keyword PASS":
    "Gives the password. It travels in clear, with spaces if it has them.",
  "keyword APOP":
    "Logs in without sending the password: sends a digest made of it and the greeting.",
  "keyword AUTH":
    "Logs in by a SASL mechanism: the server challenges and the client responds, in base64. Alone it asks which mechanisms there are.",
  "keyword QUIT": "Ends the session. Only now the marked messages are removed.",
  "keyword STAT": "Asks how many messages there are and how big they are.",
  "keyword LIST": "Asks for the size of each message, or of one.",
  "keyword RETR": "Asks for a whole message.",
  "keyword DELE": "Marks a message to be removed at `QUIT`.",
  "keyword NOOP": "Does nothing; the server answers.",
  "keyword RSET": "Takes off all marks of `DELE`.",
  "keyword TOP": "Asks for the header and the first lines of the body.",
  "keyword UIDL": "Asks for the unique-id of each message, or of one.",
  "keyword CAPA": "Asks what the server can do.",
  "keyword STLS":
    "Asks to encrypt the connection: behind the yes, the client begins TLS and all else is encrypted.",
  "keyword LANG":
    "Asks in which language the server speaks to people or, alone, which languages it has. Codes and numbers stay as they are.",
  "language-range":
    "The language that is asked for, by its tag: `en`. `en-GB` finds `en` where nothing is nearer.",
  "language-range *":
    "The language that the server's administrator likes best.",
  "language-tag": "The tag of a language.",
  "language-tag I-DEFAULT":
    "The language in which the server speaks as long as nobody asks for another.",
  "language-description": "What the language is called in itself.",
  "keyword UTF8":
    "Lets the server send headers in UTF-8; without it a surrogate is sent in the place of such a message.",
  "keyword LAST":
    "Asks for the highest number of a message accessed so far. Only old servers have it.",
  "keyword RPOP":
    "Logs in without a password: the server trusts the client's host. Only the oldest servers have it.",
  "remote-user":
    "The user at the client's host, whom the server trusts or not.",
  name: "The user's name.",
  password: "The password. Without TLS anybody on the way can read it.",
  digest:
    "MD5 digest of the greeting's timestamp and the password, in hexadecimal.",
  msg: "The message's number in this session. Counted from 1; it doesn't change until `QUIT`.",
  n: "How many lines of the body are asked for.",
  param: "An argument of the command.",
  unreadable: "From here on the server couldn't read the line.",
  discarded:
    "It came in clear behind the command that asked for TLS: the server throws it away unread, since anybody on the line may have put it there.",
  status: "The result.",
  "status +OK": "It went well.",
  "status -ERR": "It wasn't done. The text says why.",
  "[": "Opens a response code.",
  "]": "Closes the response code.",
  "resp-code": "Response code: the reason, for programs.",
  "resp-code AUTH": "Name or password is wrong.",
  "resp-code IN-USE": "Another session has this maildrop open.",
  "resp-code LOGIN-DELAY": "One must wait before the next login.",
  "resp-code SYS/TEMP": "A fault of the server that may pass by itself.",
  "resp-code SYS/PERM": "A fault of the server that somebody has to mend.",
  text: "Text for people. Programs must not rely on it.",
  surrogate:
    "The header of this message has UTF-8 in it, and the client hasn't said `UTF8` before it logged in. So what comes is a message made by the server in its place, with a header in ASCII. Sizes and lines are those of the surrogate.",
  timestamp:
    "Timestamp, unlike in each connection. The digest of `APOP` is made from it.",
  "message-count": "How many messages there are, without those marked.",
  "maildrop-size": "How many octets they have together.",
  "highest-accessed":
    "The highest number of a message that was accessed; those above it are new.",
  "message-size": "The message's size in octets.",
  "unique-id":
    "Unique-id: by it the client knows the message again in another session.",
  "capa-tag": "Something that the server can do.",
  "capa-tag TOP": "The server has `TOP`.",
  "capa-tag USER": "One can log in with `USER` and `PASS`.",
  "capa-tag UIDL": "The server has `UIDL`.",
  "capa-tag SASL": "One can log in with `AUTH` and one of these mechanisms.",
  "capa-tag RESP-CODES": "Brackets behind `-ERR` are response codes.",
  "capa-tag AUTH-RESP-CODE":
    "With `[AUTH]` the server says that name or password is wrong.",
  "capa-tag PIPELINING":
    "The client may send commands without waiting for the answers.",
  "capa-tag STLS": "The connection can be encrypted with `STLS`.",
  "capa-tag EXPIRE": "For how many days the server keeps messages.",
  "capa-tag LOGIN-DELAY":
    "For so many seconds after a login there can't be another.",
  "capa-tag IMPLEMENTATION": "Which program the server is.",
  "capa-tag LANG": "The server has `LANG`.",
  "capa-tag UTF8": "The server has `UTF8`.",
  "capa-param": "More about the word before it.",
  "capa-param 0": "The server removes at `QUIT` what has been fetched.",
  "capa-param USER": "Names and passwords may be in UTF-8.",
  "capa-param NEVER": "The server never removes messages by itself.",
  termination: "A dot alone: the end of the multi-line response.",
  "stuffed-dot":
    "A dot put in: the line begins with one and must not be taken for the end. The client takes it off.",
  continuation: "The server waits for the client to go on.",
};
