/** In development a saved article shows by itself: the page listens for changes of the archive, and loads again. */
export function ReloadOnChange() {
  if (process.env.NODE_ENV !== "development") return null;
  const script = 'new EventSource("/dev/changes").onmessage = () => location.reload();';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, and only while editing.
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
