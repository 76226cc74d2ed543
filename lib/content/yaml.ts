import type { Scalar } from "yaml";
import type { Finding, Place } from "./findings.ts";
import { readPlainYaml } from "./plain-yaml.ts";
import { readDocument } from "./yaml-document.ts";

/** YAML as plain data. Numbers and dates stay as they were written; a map has no prototype. */
export type YamlValue = string | boolean | null | YamlValue[] | YamlMap;
export type YamlMap = { [key: string]: YamlValue };

/** Keys and indexes from the root. */
export type Path = readonly PropertyKey[];

export type YamlReading = {
  value: YamlValue;
  findings: Finding[];
  /** False when the syntax itself is broken, so that nothing can be said about what is there. */
  sound: boolean;
  /** Where a key or its value stands, or the nearest thing around it that is written in the file. */
  place: (path: Path, part: "key" | "value") => Place;
  /** How a single value is written; nothing for lists and maps, and for what is not there. */
  written: (path: Path) => WrittenScalar | undefined;
  /** Whether the value was refused already, so that no rule needs to speak of it again. */
  refused: (path: Path) => boolean;
};

/** A single value as it stands in the source, its quotes and the mark of a block included. */
export type WrittenScalar = { start: number; end: number; style: Scalar.Type };

/**
 * Reads one YAML 1.2 document (core schema) in which every value is written out: no tags, no anchors or aliases (nine
 * lines of which can stand for a billion values), no directives, no second document, no key twice.
 */
export function readYaml(source: string): YamlReading {
  return readPlainYaml(source) ?? readDocument(source);
}
