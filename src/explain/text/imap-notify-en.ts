import type { ImapNotifyTexts } from "./imap-notify-sections.ts";

/** NOTIFY, word by word, in English. */
export const imapNotifyTexts: ImapNotifyTexts = {
  "command NOTIFY":
    "Asks to be told at any time, with no command in progress, of what happens in the open mailbox and in others. With it nobody needs `IDLE`.",
  "capability NOTIFY":
    "With `NOTIFY` a client says of what it wants to be told unasked, in other mailboxes too.",
  "notify-action SET":
    "Follows what is wanted, in place of what was wanted before.",
  "notify-action NONE":
    "From now on nothing that others do is told, not even at the end of a command: the open mailbox stays as the client knows it.",
  "status-indicator STATUS": "Asks, too, how each of these mailboxes is now.",
  "filter-mailboxes": "The mailboxes that these events are about.",
  "filter-mailboxes SELECTED":
    "The mailbox that is open, whichever it is at the time. All is told at once, so message numbers can move at any moment: use UIDs.",
  "filter-mailboxes SELECTED-DELAYED":
    "The mailbox that is open; that messages are gone is told only with a command that lets numbers move, such as `NOOP`.",
  "filter-mailboxes INBOXES":
    "The mailboxes into which mail is delivered; here, `INBOX`.",
  "filter-mailboxes PERSONAL": "All mailboxes of one's own.",
  "filter-mailboxes SUBSCRIBED":
    "All mailboxes one is subscribed to, as the list of subscriptions changes.",
  "filter-mailboxes SUBTREE": "The mailboxes that follow, and all below them.",
  "filter-mailboxes MAILBOXES":
    "Just the mailboxes that follow; `*` and `%` aren't special here.",
  "notify-events NONE":
    "No events: of these mailboxes nothing is told by this group.",
  "notify-event": "A kind of event.",
  "notify-event MESSAGENEW":
    "Messages come in. In the open mailbox that is an `EXISTS`, and a `FETCH` with what was asked for; in another one, a `STATUS`.",
  "notify-event MESSAGEEXPUNGE":
    "Messages are removed for good. It always comes together with `MessageNew`.",
  "notify-event FLAGCHANGE":
    "Flags change. In the open mailbox that is a `FETCH`; in another one a `STATUS`, if mod-sequences are told or the unseen messages are other ones.",
  "notify-event ANNOTATIONCHANGE":
    "Annotations of messages change. This server keeps none.",
  "notify-event MAILBOXNAME":
    "Mailboxes are made, deleted or renamed, or rights to find them given or taken: a `LIST` tells of each name.",
  "notify-event SUBSCRIPTIONCHANGE":
    "Names come onto the list of subscriptions, or go: a `LIST` tells of each.",
  "notify-event MAILBOXMETADATACHANGE":
    "Notes about a mailbox change. It goes with the extension METADATA, which this server hasn't.",
  "notify-event SERVERMETADATACHANGE":
    "Notes about the server change. It goes with the extension METADATA, which this server hasn't.",
  "resp-text-code BADEVENT":
    "One of the events is none that the server tells of; follow all those that it does.",
  "resp-text-code NOTIFICATIONOVERFLOW":
    "That would be too many notifications. With a `NO` nothing has changed; unasked, it is as if `NOTIFY NONE` had been said.",
  "flag \\NOACCESS":
    "The name can be listed, but its messages can't be told of: the right to read them lacks.",
};
