export type ProseProps = {
  /** Rendered Markdown, sanitised by the renderer. */
  html: string;
  lang?: string;
  className?: string | undefined;
};

/** The place of rendered Markdown; nothing when it is empty. */
export function Prose({ html, lang, className }: ProseProps) {
  if (html.trim() === "") return null;
  return (
    <div
      className={className === undefined ? "prose" : `prose ${className}`}
      lang={lang}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer lets through only the elements of its own list
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
