/** What a file of the copy is, by its place. */
export type CopyKind =
  | "site"
  | "moderation"
  | "front"
  | "gone"
  | "redactions"
  | "company"
  | "tag"
  | "author"
  | "page"
  | "article"
  | "image";

const places: [RegExp, CopyKind][] = [
  [/^site\.yaml$/, "site"],
  [/^moderation\.yaml$/, "moderation"],
  [/^front\.yaml$/, "front"],
  [/^gone\.yaml$/, "gone"],
  [/^redactions\.yaml$/, "redactions"],
  [/^companies\/[^/]+\.md$/, "company"],
  [/^tags\/[^/]+\.md$/, "tag"],
  [/^authors\/[^/]+\.md$/, "author"],
  [/^pages\/[^/]+\.md$/, "page"],
  [/^articles\/.+\.md$/, "article"],
  [/\.(svg|png|jpe?g|webp|avif|gif)$/i, "image"],
];

/** The kind of a file, or nothing for what the archive does not read. */
export function copyKind(path: string): CopyKind | undefined {
  return places.find(([place]) => place.test(path))?.[1];
}
