import { desk } from "#lib/archive/newsroom.ts";

/** In development a saved article shows by itself: the page says which state of the archive it was made from, and loads again as soon as there is another. */
export function ReloadOnChange() {
  if (process.env.NODE_ENV !== "development") return null;
  const seen = Number(desk().archive.db.pragma("data_version", { simple: true }));
  const script = `new EventSource("/dev/changes?seen=${seen}").onmessage = () => location.reload();`;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a number, and only while editing.
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
