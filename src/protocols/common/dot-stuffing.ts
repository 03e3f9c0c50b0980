const LF = 0x0a;
const CR = 0x0d;
const DOT = 0x2e;

/** What has to be known of a message before it can go over the wire line by line. */
interface Survey {
  /** Lines that begin with a dot. */
  readonly dots: number;
  /** Line ends that are an LF without its CR. */
  readonly bareLineFeeds: number;
  /** True when the last line has no end. */
  readonly open: boolean;
}

/** Of nearly all messages. */
const plain: Survey = { dots: 0, bareLineFeeds: 0, open: false };

/**
 * Octets of a message as it is sent, before byte-stuffing: every line ends in
 * CRLF, the last one too, whatever the stored form.
 *
 * RFC 1939 §11: a line end kept as one octet counts as two.
 */
export function transmittedSize(content: Uint8Array): number {
  const { bareLineFeeds, open } = survey(content);
  return content.length + bareLineFeeds + (open ? 2 : 0);
}

/**
 * A message with one more dot before each line that begins with one, and with
 * CRLF at the end of every line. The final `.` line is not part of it.
 *
 * RFC 1939 §3. Gives back the same octets, uncopied, when nothing is to be done.
 * Of the first lines of a longer message `whole` is that message.
 */
export function byteStuffed(content: Uint8Array, whole = content): Uint8Array {
  const { dots, bareLineFeeds, open } = surveyIn(whole, content);
  const added = dots + bareLineFeeds + (open ? 2 : 0);
  if (added === 0) return content;
  const stuffed = new Uint8Array(content.length + added);
  let to = 0;
  for (const { start, textEnd, end } of lines(content)) {
    if (content[start] === DOT) stuffed[to++] = DOT;
    if (end - textEnd === 2) {
      stuffed.set(content.subarray(start, end), to);
      to += end - start;
    } else {
      stuffed.set(content.subarray(start, textEnd), to);
      to += textEnd - start;
      stuffed[to++] = CR;
      stuffed[to++] = LF;
    }
  }
  return stuffed;
}

/** What was found out before: messages don't change, and are looked at in every session. */
const surveys = new WeakMap<Uint8Array, Survey>();

/** Of the first lines of a message; mostly what is known of the whole says enough. */
function surveyIn(whole: Uint8Array, lines: Uint8Array): Survey {
  const all = survey(whole);
  if (lines.length === whole.length) return all;
  const { dots, bareLineFeeds } = all;
  return dots > 0 || bareLineFeeds > 0 ? surveyed(lines) : plain;
}

/**
 * Finds out what is asked of every message before it is sent: whoever does so
 * when it is delivered keeps those from waiting who open a maildrop of many.
 */
export function survey(content: Uint8Array): Survey {
  let found = surveys.get(content);
  if (found === undefined) {
    found = surveyed(content);
    surveys.set(content, found);
  }
  return found;
}

// Without `lines`, since this looks at every message there is.
function surveyed(content: Uint8Array): Survey {
  let dots = 0;
  let bareLineFeeds = 0;
  let start = 0;
  while (start < content.length) {
    if (content[start] === DOT) dots++;
    const lineFeed = content.indexOf(LF, start);
    if (lineFeed < 0) break;
    if (lineFeed === start || content[lineFeed - 1] !== CR) bareLineFeeds++;
    start = lineFeed + 1;
  }
  const open = start < content.length;
  return dots === 0 && bareLineFeeds === 0 && !open
    ? plain
    : { dots, bareLineFeeds, open };
}

/** A line by offsets: its text is start..textEnd, its end (CRLF, LF or none) textEnd..end. */
export interface Line {
  readonly start: number;
  readonly textEnd: number;
  readonly end: number;
}

/** The lines of a message, which end in CRLF or a bare LF; the last may have no end. */
export function* lines(content: Uint8Array): Generator<Line> {
  let start = 0;
  while (start < content.length) {
    const lineFeed = content.indexOf(LF, start);
    if (lineFeed < 0) {
      yield { start, textEnd: content.length, end: content.length };
      return;
    }
    const hasReturn = lineFeed > start && content[lineFeed - 1] === CR;
    const textEnd = hasReturn ? lineFeed - 1 : lineFeed;
    yield { start, textEnd, end: lineFeed + 1 };
    start = lineFeed + 1;
  }
}
