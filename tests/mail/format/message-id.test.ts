import { expect, test } from "vitest";
import { messageIdsOf } from "../../../src/mail/format/message-id.ts";

test.each([
  ["<a@b>", ["a@b"]],
  ["<a@b> <c@d>", ["a@b", "c@d"]],
  ["<a@b><c@d>", ["a@b", "c@d"]],
  ['<"01KF8"@xxx.yyy>', ["01KF8@xxx.yyy"]],
  ['<"a\\"b>"@c>', ['a"b>@c']],
  ["Your message of Monday <a@b> (Ana <ana@x>)", ["a@b", "ana@x"]],
  ["<no-at-sign> <@b> <a@>", []],
  ["<never closed@b <a@b>", ["a@b"]],
  ["< a@b >", ["a@b"]],
  ["no ids", []],
])("M-07 the ids in %j", (value, ids) => {
  expect(messageIdsOf(value)).toEqual(ids);
});
