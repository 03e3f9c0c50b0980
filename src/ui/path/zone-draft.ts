import * as v from "valibot";
import type { DnsZone, ZoneRecord } from "../../mail/dns-zone.ts";
import { zoneRecordSchema } from "../../mail/scene.ts";

/** A record as it stands in a form. */
export interface ZoneRow {
  /** Unlike that of every other row. */
  readonly key: number;
  readonly name: string;
  readonly type: ZoneRecord["type"];
  /** Of an MX record only. */
  readonly preference: string;
  /** The host, the address or the true name. */
  readonly value: string;
}

/** What is wrong with a row, and with which of its fields. */
export interface ZoneProblem {
  readonly row: number;
  readonly field: "name" | "preference" | "value";
  readonly because:
    | "name"
    | "preference"
    | "exchange"
    | "address"
    | "target"
    | "twice"
    | "null-alone"
    | "null-preference"
    | "cname-alone";
}

/** The rows of a zone. */
export function rowsOfZone(zone: DnsZone): readonly ZoneRow[] {
  return zone.map((record, key) => {
    const { name, type } = record;
    switch (record.type) {
      case "MX": {
        const preference = String(record.preference);
        return { key, name, type, preference, value: record.exchange };
      }
      case "A":
        return { key, name, type, preference: "", value: record.address };
      case "CNAME":
        return { key, name, type, preference: "", value: record.target };
      default:
        return record satisfies never;
    }
  });
}

/** The zone that rows make, as far as they are records, and what is wrong with them. */
export function zoneOfRows(rows: readonly ZoneRow[]): {
  readonly zone: DnsZone;
  readonly problems: readonly ZoneProblem[];
} {
  const problems: ZoneProblem[] = [];
  const records = rows.flatMap((row) => {
    const read = v.safeParse(zoneRecordSchema, recordOf(row));
    if (read.success) return [{ row, record: read.output }];
    const wrong = new Set(
      read.issues.map(({ path }) => String(path?.[0]?.key)),
    );
    for (const field of wrong) problems.push(problemWith(row, field));
    return [];
  });
  const zone = records.map(({ record }) => record);
  for (const { row, record } of records) {
    const others = zone.filter(
      (each) => each !== record && each.name === record.name,
    );
    const first = zone.find((each) => isSame(each, record));
    if (first !== record) {
      problems.push({ row: row.key, field: "value", because: "twice" });
    } else if (record.type === "CNAME" && others.length > 0) {
      problems.push({ row: row.key, field: "name", because: "cname-alone" });
    }
    if (record.type !== "MX" || record.exchange !== ".") continue;
    const { key } = row;
    if (others.some(({ type }) => type === "MX")) {
      problems.push({ row: key, field: "value", because: "null-alone" });
    }
    if (record.preference !== 0) {
      const because = "null-preference";
      problems.push({ row: key, field: "preference", because });
    }
  }
  return { zone, problems };
}

/** As it is written in files; where a number is none, it isn't one either. */
function recordOf({ name, type, preference, value }: ZoneRow): unknown {
  const common = { name: nameOf(name), type };
  switch (type) {
    case "MX": {
      const number = /^\s*\d+\s*$/.test(preference) ? Number(preference) : -1;
      return { ...common, preference: number, exchange: nameOf(value) };
    }
    case "A":
      return { ...common, address: value.trim() };
    case "CNAME":
      return { ...common, target: nameOf(value) };
    default:
      return type satisfies never;
  }
}

/** Names have no case, and may end with the root's dot (RFC 1035 §2.3.3, §3.1). */
function nameOf(text: string): string {
  const name = text.trim().toLowerCase();
  return name.length > 1 && name.endsWith(".") ? name.slice(0, -1) : name;
}

function problemWith({ key: row }: ZoneRow, field: string): ZoneProblem {
  switch (field) {
    case "preference":
      return { row, field, because: "preference" };
    case "exchange":
    case "address":
    case "target":
      return { row, field: "value", because: field };
    default:
      return { row, field: "name", because: "name" };
  }
}

function isSame(a: ZoneRecord, b: ZoneRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
