import type { ImapTexts } from "./imap-sections.ts";
import { imapAclTexts } from "./imap-acl-en.ts";
import { imapAppendTexts } from "./imap-append-en.ts";
import { imapCompressTexts } from "./imap-compress-en.ts";
import { imapNotifyTexts } from "./imap-notify-en.ts";
import { imapObjectTexts } from "./imap-object-en.ts";
import { imapSyncTexts } from "./imap-sync-en.ts";

/** What the words of IMAP mean, in English. */
export const imap: ImapTexts = {
  tag: "Tag: the name that the client gives to this command. The response that ends it begins with the same one.",
  untagged: "Untagged response: data from the server that ends no command.",
  "continue-req":
    "Continuation request: the server waits for the client to go on.",
  command: "The command: what the client asks for. Case makes no difference.",
  "command CAPABILITY": "Asks what the server can do.",
  "command NOOP":
    "Does nothing, but gives the server an occasion to tell news.",
  "command LOGOUT":
    "Says goodbye: the server says `BYE` and closes the connection.",
  "command ID":
    "Says which program the client is, and asks which one the server is.",
  "command ENABLE":
    "Asks the server to switch on extensions that change what it tells by itself.",
  "command LOGIN": "Logs in with name and password, which travel in clear.",
  "command AUTHENTICATE":
    "Logs in by a SASL mechanism: the server challenges and the client responds, in base64.",
  "command STARTTLS":
    "Asks to encrypt the connection: behind the yes, the client begins TLS and all else is encrypted.",
  "command SELECT": "Opens a mailbox to read and write.",
  "command EXAMINE": "Opens a mailbox to read only: nothing changes in it.",
  "command CREATE": "Makes a mailbox of that name.",
  "command DELETE": "Deletes a whole mailbox with its messages.",
  "command RENAME": "Changes the name of a mailbox and of those below it.",
  "command SUBSCRIBE": "Puts a mailbox on the list of subscriptions.",
  "command UNSUBSCRIBE": "Takes a name off the list of subscriptions.",
  "command LIST": "Asks for the mailbox names that match a pattern.",
  "command LSUB": "Asks for the subscribed names that match a pattern.",
  "command STATUS": "Asks for figures of a mailbox without opening it.",
  "command APPEND": "Adds a message at the end of a mailbox.",
  "command NAMESPACE":
    "Asks where one's own mailboxes begin, and those of others.",
  "command GETQUOTA": "Asks how much a quota root holds, and how much it may.",
  "command GETQUOTAROOT": "Asks by which quota roots a mailbox is limited.",
  "command SETQUOTA":
    "Sets all limits of a quota root; those not named are gone.",
  "command CHECK": "Asks the server to put the open mailbox in order.",
  "command CLOSE":
    "Removes what is marked `\\Deleted` without saying so and closes the mailbox.",
  "command UNSELECT": "Closes the mailbox without removing anything.",
  "command EXPUNGE": "Removes for good the messages marked `\\Deleted`.",
  "command SORT":
    "Searches like `SEARCH` and gives what it finds in the order asked for.",
  "command THREAD":
    "Searches like `SEARCH` and gives what it finds as conversations.",
  "command SEARCH": "Looks for the messages that meet some criteria.",
  "command FETCH": "Asks for data of some messages.",
  "command STORE": "Changes the flags of some messages.",
  "command COPY": "Copies some messages to the end of another mailbox.",
  "command MOVE":
    "Takes some messages to the end of another mailbox: they are no longer in this one.",
  "command UID":
    "The command that follows names messages by their UID, not by their number.",
  "command UNAUTHENTICATE":
    "Logs out and stays connected: the connection is ready for another login.",
  "command IDLE":
    "Waits for news: the server tells them as they come, until `DONE`.",
  done: "Ends the waiting of `IDLE`. It has no tag.",
  userid: "The user's name.",
  password: "The password. Without TLS anybody on the way can read it.",
  mailbox:
    "A mailbox's name. What isn't ASCII goes in modified UTF-7; `/` parts the levels.",
  "mailbox INBOX":
    "The inbox. It is the only name in which case makes no difference.",
  "list-select-opt": "Which names are asked for.",
  "list-select-opt SUBSCRIBED":
    "Only those subscribed, even where the mailbox is gone.",
  "list-select-opt REMOTE": "Those on other servers too; here there are none.",
  "list-select-opt RECURSIVEMATCH":
    "Also those that have one of the wanted names below them.",
  "list-select-opt SPECIAL-USE": "Only those that have a special use.",
  "list-return-opts RETURN": "What is wanted of each name follows.",
  "return-option": "Something that is wanted of each name.",
  "return-option SUBSCRIBED": "Whether it is subscribed.",
  "return-option CHILDREN": "Whether there are others below it.",
  "return-option SPECIAL-USE": "Its special use.",
  "return-option STATUS":
    "Its figures, as `STATUS` gives them, without asking mailbox by mailbox.",
  "list-extended-item": "Something more about the name.",
  "list-extended-item OLDNAME":
    "The name that it had, or as the client wrote it, follows.",
  "list-extended-item CHILDINFO":
    "Below it are names that meet what stands in parentheses.",
  "create-param USE": "What the new mailbox is meant for follows.",
  "use-attr": "A special use.",
  "use-attr \\DRAFTS": "For drafts.",
  "use-attr \\SENT": "For what was sent.",
  "use-attr \\TRASH": "The trash.",
  "use-attr \\JUNK": "For junk mail.",
  "use-attr \\ARCHIVE": "For keeping.",
  "list-mailbox":
    "Pattern of names: `*` stands for anything, `%` for anything within one level.",
  "seq-number":
    "Message sequence number: the message's position right now. It changes when an earlier one is removed.",
  "seq-number *": "The last message in the mailbox.",
  uniqueid:
    "UID: the message's own number in this mailbox. It doesn't change and is never used again.",
  "uniqueid *": "The highest UID in the mailbox.",
  "seq-last-command":
    "The messages that the last search with `SAVE` kept. The server remembers them; the client need not name them.",
  ":": "A range: all from one end to the other, in either order.",
  ",": "Parts the members of a set of numbers.",
  "(": "Opens a list in parentheses.",
  ")": "Closes the list.",
  "[": "Opens a response code, or the section of a message.",
  "]": "Closes the bracket.",
  "<": "Opens the partial: from which octet and, in the request, how many.",
  ">": "Closes the partial.",
  ".": "Parts the numbers of a section, or the origin and size of a partial.",
  "~": "The literal that follows may have any octet in it, even NUL.",
  "readable-name": "It reads “{name}”.",
  literal:
    "Announces a literal: exactly so many octets follow the line's end, whatever they are. With `+` the client doesn't wait for leave.",
  string: "Text in quotes.",
  astring: "A word or a text in quotes.",
  atom: "A word without spaces or special characters.",
  number: "A number.",
  unreadable: "From here on the server couldn't read the line.",
  discarded:
    "It came in clear behind the command that asked for TLS: the server throws it away unread, since anybody on the line may have put it there.",
  flag: "A message's flag. Without `\\` it is a keyword, free to choose.",
  "flag \\SEEN": "The message has been read.",
  "flag \\ANSWERED": "The message has been answered.",
  "flag \\FLAGGED": "The message is marked as important.",
  "flag \\DELETED":
    "Marked to be removed: it stays until `EXPUNGE` or `CLOSE`.",
  "flag \\DRAFT": "The message is a draft.",
  "flag \\RECENT":
    "This session is the first to hear of the message. No client can change it.",
  "flag \\*": "New keywords can be made.",
  "flag \\NOSELECT": "The name is there, but can't be opened as a mailbox.",
  "flag \\HASCHILDREN": "There are mailboxes below this one.",
  "flag \\HASNOCHILDREN": "There is no mailbox below this one.",
  "flag \\NONEXISTENT": "There is no mailbox of this name.",
  "flag \\SUBSCRIBED": "The name is on the list of subscriptions.",
  "flag \\ARCHIVE": "Special use: mail is kept here.",
  "flag \\DRAFTS":
    "Special use: drafts. The client need not guess that from the name.",
  "flag \\JUNK": "Special use: junk mail.",
  "flag \\SENT":
    "Special use: sent mail. The client need not guess that from the name.",
  "flag \\TRASH":
    "Special use: the trash. The client need not guess that from the name.",
  "flag-keyword": "Keyword: a flag whose name is free to choose.",
  "date-time":
    "Internal date and time: when the message came to the server, with its zone.",
  date: "A day without time: `12-Mar-2025`.",
  charset: "The charset of the text that is looked for.",
  "header-fld-name": "Name of a header field.",
  partial:
    "Part of the octets: first from which one, counted from 0; then how many.",
  "section-part": "Number of a MIME part, counted from 1.",
  "section-text": "Which piece of the message or the part.",
  "section-text HEADER": "The header only.",
  "section-text HEADER.FIELDS": "Only the header fields named.",
  "section-text HEADER.FIELDS.NOT": "The header without the fields named.",
  "section-text .NOT": "The other way round: all fields but those named.",
  "section-text TEXT": "The body only, without the header.",
  "section-text MIME": "The part's MIME header.",
  "fetch-att": "An item that is asked for of each message.",
  "fetch-att BINARY[":
    "Asks for a part already decoded, and marks the message as read.",
  "fetch-att BINARY.PEEK[":
    "Asks for a part already decoded, without marking the message as read.",
  "fetch-att BINARY.SIZE[": "Asks how many octets a decoded part has.",
  "fetch-att FLAGS": "Asks for the flags.",
  "fetch-att UID": "Asks for the unique identifier.",
  "fetch-att INTERNALDATE": "Asks when the message came to the server.",
  "fetch-att ENVELOPE":
    "Asks for the envelope: date, subject and addresses, already taken apart.",
  "fetch-att BODYSTRUCTURE":
    "Asks for the MIME structure with its extension data.",
  "fetch-att BODY": "Asks for the MIME structure, without extension data.",
  "fetch-att BODY[":
    "Asks for octets of the message, and marks it as read (`\\Seen`).",
  "fetch-att BODY.PEEK[":
    "Asks for octets of the message without marking it as read.",
  "fetch-att RFC822":
    "Asks for the whole message, and marks it as read. The old form of `BODY[]`.",
  "fetch-att RFC822.HEADER":
    "Asks for the header, without marking the message as read.",
  "fetch-att RFC822.TEXT": "Asks for the body, and marks the message as read.",
  "fetch-att RFC822.SIZE": "Asks for the message's size in octets.",
  macro: "Short for several items.",
  "macro ALL": "Short for `FLAGS INTERNALDATE RFC822.SIZE ENVELOPE`.",
  "macro FAST": "Short for `FLAGS INTERNALDATE RFC822.SIZE`.",
  "macro FULL": "Short for `FLAGS INTERNALDATE RFC822.SIZE ENVELOPE BODY`.",
  "store-att": "The flags become exactly those of the list.",
  "store-att +FLAGS": "Adds these flags to those there are.",
  "store-att -FLAGS": "Takes these flags off.",
  "store-att FLAGS.SILENT":
    "Sets these flags, without the server answering with the new ones.",
  "store-att +FLAGS.SILENT":
    "Adds these flags, without the server answering with the new ones.",
  "store-att -FLAGS.SILENT":
    "Takes these flags off, without the server answering with the new ones.",
  "search-return-opts RETURN":
    "Asks for an `ESEARCH` answer with just the results in the list. Empty: all that were found.",
  "search-return-opt": "A result that is asked for.",
  "search-return-opt MIN": "The lowest number found.",
  "search-return-opt MAX": "The highest number found.",
  "search-return-opt ALL": "All that were found, as a set of numbers.",
  "search-return-opt COUNT": "Only how many they are.",
  "search-return-opt SAVE":
    "Keeps what was found on the server; the next command can name it by `$`.",
  "search-charset": "Says in which charset the text looked for is.",
  "sort-reverse":
    "The criterion that follows, the other way round: largest, latest or last first.",
  "sort-key": "By what the messages are put in order.",
  "sort-key ARRIVAL": "By the internal date: when the server received them.",
  "sort-key DATE":
    "By the `Date` field, brought to UTC; without one, by the internal date.",
  "sort-key SIZE": "By size in octets.",
  "sort-key SUBJECT":
    "By the base subject: without `Re:`, `Fwd:` and the tags of mailing lists.",
  "sort-key FROM":
    "By the first sender's address, only what stands before the `@`.",
  "sort-key TO":
    "By the first recipient's address, only what stands before the `@`.",
  "sort-key CC":
    "By the first address in `Cc`, only what stands before the `@`.",
  "sort-key DISPLAYFROM": "By the first sender's name as people read it.",
  "sort-key DISPLAYTO": "By the first recipient's name as people read it.",
  "thread-alg": "By which rules the messages are put together.",
  "thread-alg ORDEREDSUBJECT":
    "Messages with the same base subject belong together.",
  "thread-alg REFERENCES":
    "Each answer below what it answers, by `References` and `In-Reply-To`.",
  "thread-member":
    "A message; the one behind it, in the same parentheses, answers it.",
  "quota-root-name":
    'The name of a quota root. It means nothing by itself; `""` is one, too.',
  "quota-resource": "What is limited.",
  "quota-resource STORAGE": "Room for messages, in units of 1024 octets.",
  "quota-resource MESSAGE": "The number of messages.",
  "quota-usage": "How much of it is in use now.",
  "quota-limit": "The most that may be in use.",
  "search-key": "A search criterion.",
  "search-key ALL": "All messages.",
  "search-key NEW": "Those that are recent and unread.",
  "search-key OLD": "Those that aren't recent.",
  "search-key RECENT": "Those with `\\Recent`.",
  "search-key SEEN": "Those that have been read.",
  "search-key UNSEEN": "Those that haven't been read.",
  "search-key ANSWERED": "Those that have been answered.",
  "search-key UNANSWERED": "Those that haven't been answered.",
  "search-key DELETED": "Those marked `\\Deleted`.",
  "search-key UNDELETED": "Those not marked `\\Deleted`.",
  "search-key FLAGGED": "Those that are flagged.",
  "search-key UNFLAGGED": "Those that aren't flagged.",
  "search-key DRAFT": "The drafts.",
  "search-key UNDRAFT": "Those that are no drafts.",
  "search-key KEYWORD": "Those with the keyword that follows.",
  "search-key UNKEYWORD": "Those without the keyword that follows.",
  "search-key FROM": "Those with this text in the sender.",
  "search-key TO": "Those with this text in the recipients.",
  "search-key CC": "Those with this text in Cc.",
  "search-key BCC": "Those with this text in Bcc.",
  "search-key SUBJECT": "Those with this text in the subject.",
  "search-key BODY": "Those with this text in the body.",
  "search-key TEXT": "Those with this text in header or body.",
  "search-key HEADER": "Those with this text in the header field named.",
  "search-key BEFORE": "Those that came before that day.",
  "search-key ON": "Those that came on that day.",
  "search-key SINCE": "Those that came on that day or later.",
  "search-key SENTBEFORE": "Those whose Date is before that day.",
  "search-key SENTON": "Those whose Date is that day.",
  "search-key SENTSINCE": "Those whose Date is that day or later.",
  "search-key LARGER": "Those of more octets than given.",
  "search-key SMALLER": "Those of fewer octets than given.",
  "search-key UID": "Those with these UIDs.",
  "search-key NOT": "Those that don't meet the criterion that follows.",
  "search-key OLDER": "Those that came so many seconds ago, or earlier.",
  "search-key YOUNGER": "Those that came within the last so many seconds.",
  "capability WITHIN": "SEARCH can ask how long ago messages came.",
  "search-key OR":
    "Those that meet one of the two criteria that follow, or both.",
  status: "The result.",
  "status OK": "Tagged: the command went well. Untagged: information.",
  "status NO": "The server understood, but didn't do it.",
  "status BAD":
    "The server didn't understand, or it isn't valid in this state.",
  "status PREAUTH": "Greeting: the client is already logged in.",
  "status BYE": "The server is about to close the connection.",
  text: "Text for people. Programs must not rely on it.",
  "resp-text-code": "Response code: what the text says, but for programs.",
  "resp-text-code CAPABILITY": "Says by the way what the server can do.",
  "resp-text-code PERMANENTFLAGS":
    "The flags that this client can change for good.",
  "resp-text-code READ-ONLY": "The mailbox is open to read only.",
  "resp-text-code READ-WRITE": "The mailbox is open to read and write.",
  "resp-text-code TRYCREATE":
    "The target mailbox isn't there; the client can make it with `CREATE` and try again.",
  "resp-text-code APPENDUID":
    "The UID that the new message has got follows, after its mailbox's UIDVALIDITY.",
  "resp-text-code COPYUID":
    "Which UIDs the copies have got: the target's UIDVALIDITY, the old UIDs and the new ones, in the same order.",
  "resp-text-code UIDNEXT": "The UID that the next message will get follows.",
  "resp-text-code UIDVALIDITY": "The validity number of the UIDs follows.",
  "resp-text-code UNSEEN": "The number of the first unread message follows.",
  "resp-text-code OVERQUOTA": "The account may not hold that much.",
  "resp-text-code NOPERM": "The user lacks the right to do that.",
  "resp-text-code BADCHARSET":
    "The charset isn't known; those that will do follow.",
  "resp-text-code USEATTR": "No mailbox can be made for this use.",
  "resp-text-code HASCHILDREN": "That can't be: there are mailboxes below it.",
  "resp-text-code UNKNOWN-CTE":
    "The part is encoded in a way that the server can't undo, or can't keep.",
  "resp-text-code ALERT": "The text must be shown to the user.",
  "resp-text-code EXPIRED": "The credentials were good once, but have expired.",
  "resp-text-code AUTHENTICATIONFAILED":
    "Name or password is wrong. Which one isn't said.",
  "resp-text-code PRIVACYREQUIRED": "Passwords are taken under TLS only.",
  "resp-text-code NONEXISTENT": "There is no mailbox of that name.",
  "resp-text-code ALREADYEXISTS": "There is a mailbox of that name already.",
  "resp-text-code CANNOT": "This is something that the server will never do.",
  "resp-text-code LIMIT": "It goes beyond a limit of the server.",
  "resp-text-code EXPUNGEISSUED":
    "Another session had already removed one of the messages.",
  "resp-text-code SERVERBUG": "The server has met a fault of its own.",
  "uidnext-value": "The UID that the next message is expected to get.",
  "uidvalidity-value":
    "As long as it stays the same, the UIDs that the client remembers hold.",
  "unseen-number": "Sequence number of the first unread message.",
  capability: "Something that the server can do.",
  "capability IMAP4REV1":
    "The version of the protocol that RFC 3501 describes.",
  "capability STARTTLS": "The connection can be encrypted with `STARTTLS`.",
  "capability LOGINDISABLED":
    "`LOGIN` isn't taken now: the password would travel in clear.",
  "capability LITERAL+":
    "The client may send literals without waiting for leave: `{12+}`.",
  "capability ESEARCH":
    "`SEARCH` can give just the lowest, the highest or the count, and all others as a set.",
  "capability SEARCHRES": "The server remembers what was found: `$` names it.",
  "capability LIST-EXTENDED":
    "`LIST` takes options: which names to give and what to say of them.",
  "capability LIST-STATUS":
    "`LIST` can give each mailbox's figures along with it.",
  "capability SPECIAL-USE":
    "`LIST` says what each mailbox is for: sent mail, drafts, trash…",
  "capability CREATE-SPECIAL-USE":
    "Whoever creates a mailbox can say what it is for.",
  "capability IMAP4REV2":
    "The version of the protocol that RFC 9051 describes. Where `IMAP4rev1` is there too, `ENABLE` switches it on.",
  "capability BINARY":
    "The server can give the parts of a message already decoded.",
  "capability UTF8=ONLY":
    "Names and messages in UTF-8 only: before `ENABLE UTF8=ACCEPT` this server carries out hardly anything.",
  "capability UTF-7":
    "Names of mailboxes in modified UTF-7, as clients know them that don't speak UTF-8.",
  "capability UTF8=ACCEPT":
    "After `ENABLE UTF8=ACCEPT` names and quoted strings are in UTF-8.",
  "capability ENABLE":
    "With `ENABLE` the client switches on extensions that change what the server says.",
  "capability LITERAL-":
    "The client may send literals of up to 4096 octets without waiting for leave: `{12+}`.",
  "capability IDLE": "The client can wait for news with `IDLE`.",
  "capability UNSELECT": "A mailbox can be closed without removing anything.",
  "capability UNAUTHENTICATE":
    "One can log out without hanging up, with `UNAUTHENTICATE`.",
  "capability SASL-IR":
    "The first response of `AUTHENTICATE` may come with the command.",
  "capability AUTH=EXTERNAL":
    "One can log in with `AUTHENTICATE EXTERNAL`, by the certificate that was shown in TLS.",
  "capability AUTH=PLAIN": "One can log in with `AUTHENTICATE PLAIN`.",
  "capability AUTH=LOGIN": "One can log in with `AUTHENTICATE LOGIN`.",
  "capability AUTH=SCRAM-SHA-256":
    "One can log in with `AUTHENTICATE SCRAM-SHA-256`, without the password travelling.",
  "capability AUTH=SCRAM-SHA-1":
    "One can log in with `AUTHENTICATE SCRAM-SHA-1`, without the password travelling.",
  "capability AUTH=OAUTHBEARER":
    "One can log in with `AUTHENTICATE OAUTHBEARER`, by a token in place of the password.",
  "capability AUTH=XOAUTH2":
    "One can log in with `AUTHENTICATE XOAUTH2`, by a token in place of the password.",
  "capability AUTH=CRAM-MD5":
    "One can log in with `AUTHENTICATE CRAM-MD5`, without the password travelling.",
  "capability ID": "Client and server can say which programs they are.",
  "capability NAMESPACE": "The client can ask where the mailboxes begin.",
  "capability CHILDREN":
    "`LIST` says of each name whether there are others below it.",
  "capability UIDPLUS":
    "The server says which UIDs new messages get, and `UID EXPUNGE` removes only some.",
  "capability SORT": "The server can put messages in order (`SORT`).",
  "capability SORT=DISPLAY": "`SORT` can go by people's names, too.",
  "capability THREAD=ORDEREDSUBJECT":
    "`THREAD` can put messages together by their subjects.",
  "capability THREAD=REFERENCES":
    "`THREAD` can put messages together by what they answer.",
  "capability QUOTA": "The client can ask how much room is left.",
  "capability QUOTASET": "Whoever has the right can set limits.",
  "capability QUOTA=RES-STORAGE": "How many octets are stored can be limited.",
  "capability QUOTA=RES-MESSAGE":
    "How many messages are stored can be limited.",
  "capability MOVE": "Messages can be moved with one command.",
  "capability STATUS=SIZE":
    "`STATUS` can tell how many octets a mailbox holds.",
  response: "Which data this line gives.",
  "response EXISTS": "How many messages are in the mailbox.",
  "response RECENT": "How many messages have `\\Recent`.",
  "response EXPUNGE":
    "This message has been removed. Those behind it move down by one.",
  "response FETCH": "Data of this message, asked for or not.",
  "response FLAGS": "The flags that are known in this mailbox.",
  "response CAPABILITY": "What the server can do.",
  "response ESEARCH": "What was asked of the search. Without numbers: none.",
  "search-correlator": "Which command this line answers.",
  "tag-string": "That command's tag.",
  "search-return": "Which result follows.",
  "search-return UID": "The numbers that follow are UIDs.",
  "search-return MIN": "The lowest number found follows.",
  "search-return MAX": "The highest number found follows.",
  "search-return ALL": "The set of all that were found follows.",
  "search-return COUNT": "How many they are follows.",
  "search-count": "How many messages meet the criteria.",
  "response ENABLED":
    "What this `ENABLE` has switched on. Nothing behind it: nothing.",
  "response LIST": "A mailbox name that matches the pattern.",
  "response LSUB": "A subscribed name that matches the pattern.",
  "response STATUS": "The figures that were asked for of a mailbox.",
  "response SORT":
    "The messages found, in the order asked for. Without numbers: none.",
  "response THREAD":
    "The messages found, one pair of parentheses for each conversation.",
  "response QUOTA": "What a quota root holds and may hold.",
  "response QUOTAROOT": "The quota roots of a mailbox. Without names: none.",
  "response SEARCH": "The messages found. Without numbers: none.",
  "response NAMESPACE":
    "Where mailboxes begin: one's own, those of other users, shared ones. `NIL`: there are none.",
  "response ID": "Which program the server is.",
  "message-count": "How many messages there are.",
  "search-result":
    "A message that meets the criteria: its number, or its UID if `UID` was asked for.",
  "hierarchy-delimiter":
    "The character that parts the levels in mailbox names.",
  "namespace-prefix":
    "What the names of these mailboxes begin with; empty: with nothing.",
  "id-field": "Which fact about the program follows.",
  "id-value": "The fact itself. Nothing may depend on it.",
  "status-att": "A figure of the mailbox.",
  "status-att MESSAGES": "How many messages there are.",
  "status-att RECENT": "How many have `\\Recent`.",
  "status-att UIDNEXT": "The UID that the next message will get.",
  "status-att UIDVALIDITY": "The validity number of the UIDs.",
  "status-att UNSEEN":
    "How many haven't been read. It is a count, not a message's number.",
  "status-att DELETED": "How many messages `EXPUNGE` would remove.",
  "status-att DELETED-STORAGE": "How many octets `EXPUNGE` would free.",
  "status-att SIZE": "How many octets all messages have together.",
  "status-value": "The value of the figure before it.",
  "msg-att": "Which item of the message follows.",
  "msg-att BINARY": "A part follows with its transfer encoding undone.",
  "msg-att BINARY.SIZE": "The size of the decoded part follows.",
  "msg-att FLAGS": "The message's flags follow.",
  "msg-att UID": "The unique identifier follows.",
  "msg-att INTERNALDATE": "When the message came to the server follows.",
  "msg-att RFC822.SIZE": "The message's size in octets follows.",
  "msg-att ENVELOPE":
    "The envelope follows: ten fields, always all, in this order.",
  "msg-att BODYSTRUCTURE":
    "The MIME structure with its extension data follows.",
  "msg-att BODY":
    "The MIME structure follows or, with brackets, octets of the message.",
  "msg-att RFC822": "The whole message follows.",
  "msg-att RFC822.HEADER": "The header follows.",
  "msg-att RFC822.TEXT": "The body follows.",
  "part-size": "How many octets the decoded part has.",
  "message-size": "The message's size in octets.",
  "env-date": "Envelope, 1st: the date in the field Date.",
  "env-subject": "Envelope, 2nd: the subject, encoded as it is.",
  "env-from": "Envelope, 3rd: who wrote it.",
  "env-sender": "Envelope, 4th: who sent it; the author when that isn't said.",
  "env-reply-to":
    "Envelope, 5th: whom to answer; the author when that isn't said.",
  "env-to": "Envelope, 6th: the recipients.",
  "env-cc": "Envelope, 7th: those who get a copy.",
  "env-bcc": "Envelope, 8th: those who get a blind copy.",
  "env-in-reply-to": "Envelope, 9th: which message it answers.",
  "env-message-id": "Envelope, 10th: the message's identifier.",
  "addr-name": "Address: the person's name.",
  "addr-adl": "Address: source route. No longer in use.",
  "addr-mailbox": "Address: what stands before `@`.",
  "addr-host": "Address: the domain, behind `@`.",
  "media-type": "The part's MIME type.",
  "media-subtype": "MIME subtype: says more of the type.",
  "body-fld-param": "Parameters: a name and its value, in turn.",
  "body-fld-id": "The part's Content-ID.",
  "body-fld-desc": "The part's description.",
  "body-fld-enc": "How the part is encoded to travel.",
  "body-fld-octets": "The part's size in octets, encoded.",
  "body-fld-lines": "How many lines the part has.",
  "body-fld-md5": "MD5 sum of the part.",
  "body-fld-dsp": "How to show the part: inline or as an attachment.",
  "body-fld-lang": "The part's language.",
  "body-fld-loc": "The address that the part comes from.",
  nil: "`NIL`: there is nothing.",
  "message-octets": "The whole message.",
  "header-octets": "The header.",
  "body-octets": "The body, or a part of it.",
  "fragment-octets": "A piece of the octets.",
  ...imapAclTexts,
  ...imapAppendTexts,
  ...imapCompressTexts,
  ...imapNotifyTexts,
  ...imapObjectTexts,
  ...imapSyncTexts,
};
