/** Where the words are told of by which clients ask to be told unasked (RFC 5465). */
export const imapNotifySections = {
  "command NOTIFY": "RFC 5465 §3.1",
  "capability NOTIFY": "RFC 5465 §3",
  "notify-action SET": "RFC 5465 §3.1",
  "notify-action NONE": "RFC 5465 §3.1",
  "status-indicator STATUS": "RFC 5465 §3.1",
  "filter-mailboxes": "RFC 5465 §6",
  "filter-mailboxes SELECTED": "RFC 5465 §6.1.1",
  "filter-mailboxes SELECTED-DELAYED": "RFC 5465 §6.1.2",
  "filter-mailboxes INBOXES": "RFC 5465 §6.3",
  "filter-mailboxes PERSONAL": "RFC 5465 §6.2",
  "filter-mailboxes SUBSCRIBED": "RFC 5465 §6.4",
  "filter-mailboxes SUBTREE": "RFC 5465 §6.5",
  "filter-mailboxes MAILBOXES": "RFC 5465 §6.6",
  "notify-events NONE": "RFC 5465 §5",
  "notify-event": "RFC 5465 §5",
  "notify-event MESSAGENEW": "RFC 5465 §5.2",
  "notify-event MESSAGEEXPUNGE": "RFC 5465 §5.3",
  "notify-event FLAGCHANGE": "RFC 5465 §5.1",
  "notify-event ANNOTATIONCHANGE": "RFC 5465 §5.1",
  "notify-event MAILBOXNAME": "RFC 5465 §5.4",
  "notify-event SUBSCRIPTIONCHANGE": "RFC 5465 §5.5",
  "notify-event MAILBOXMETADATACHANGE": "RFC 5465 §5.6",
  "notify-event SERVERMETADATACHANGE": "RFC 5465 §5.7",
  "resp-text-code BADEVENT": "RFC 5465 §3.1",
  "resp-text-code NOTIFICATIONOVERFLOW": "RFC 5465 §5.8",
  "flag \\NOACCESS": "RFC 5465 §3.1",
} as const;

/** What each of these rules means, in one language. */
export type ImapNotifyTexts = Readonly<
  Record<keyof typeof imapNotifySections, string>
>;
