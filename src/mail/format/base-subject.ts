/** A subject without what replies, forwards and mailing lists put around it. */
export interface BaseSubject {
  readonly text: string;
  /** Whether something was taken off that only a reply or a forward has. */
  readonly isReply: boolean;
}

/** `subj-blob = "[" *BLOBCHAR "]" *WSP`, several of them. */
const blobs = /^(?:\[[^[\]]*\] *)+/;
/** `subj-refwd = ("re" / ("fw" ["d"])) *WSP [subj-blob] ":"` */
const replyMark = /^(?:re|fwd?) *(?:\[[^[\]]*\] *)?:/i;
const forwarded = "[fwd:";
const trailer = "(fwd)";

/**
 * The base subject of a decoded subject.
 *
 * RFC 5256 §2.1, §5. Where the RFC takes off one thing at a time and begins
 * anew, a run of them is taken off at once, which comes to the same.
 */
export function baseSubjectOf(subject: string): BaseSubject {
  let text = subject.replace(/[\t\r\n ]+/g, " ");
  let isReply = false;
  for (;;) {
    const ended = withoutTrailers(text);
    const begun = withoutLeaders(ended.text);
    isReply ||= ended.isReply || begun.isReply;
    text = begun.text;
    const isForwarded =
      text.endsWith("]") &&
      text.slice(0, forwarded.length).toLowerCase() === forwarded;
    if (!isForwarded) return { text, isReply };
    isReply = true;
    text = text.slice(forwarded.length, -1);
  }
}

/** Step 2: `subj-trailer = "(fwd)" / WSP`. */
function withoutTrailers(text: string): BaseSubject {
  let end = text.length;
  let isReply = false;
  for (;;) {
    if (text[end - 1] === " ") end -= 1;
    else if (text.slice(0, end).slice(-5).toLowerCase() === trailer) {
      end -= trailer.length;
      isReply = true;
    } else return { text: text.slice(0, end), isReply };
  }
}

/** Steps 3 to 5: `subj-leader = (*subj-blob subj-refwd) / WSP`, and blobs before something else. */
function withoutLeaders(text: string): BaseSubject {
  let rest = text;
  let isReply = false;
  for (;;) {
    rest = rest.slice(rest.search(/[^ ]|$/));
    const [run = ""] = blobs.exec(rest) ?? [];
    const mark = replyMark.exec(rest.slice(run.length));
    if (mark !== null) {
      isReply = true;
      rest = rest.slice(run.length + mark[0].length);
    } else {
      // A blob is the subject where there is nothing else.
      const kept =
        run.length === rest.length ? rest.lastIndexOf("[") : run.length;
      return { text: rest.slice(Math.max(0, kept)), isReply };
    }
  }
}
