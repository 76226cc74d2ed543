import { jsonLd, type Told } from "#lib/metadata/json-ld.ts";

/** What a page tells machines of itself. */
export function StructuredData({ things }: { things: readonly Told[] }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: `jsonLd` escapes whatever could end the element
      dangerouslySetInnerHTML={{ __html: jsonLd(things) }}
    />
  );
}
