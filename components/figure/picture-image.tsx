import type { Picture } from "#lib/archive/views.ts";
import { renditions, type Width } from "#lib/media/image.ts";

export type PictureImageProps = {
  picture: Pick<Picture, "image" | "alt">;
  /** How wide it stands on the page, as the `sizes` attribute says it. */
  sizes: string;
  /** The widest rendition that this place has a use for, in pixels. */
  upTo?: Width;
  /** The image that the reader sees first: fetched at once and before others. */
  first?: boolean;
  className?: string | undefined;
};

/** An image in every format and width that `/media` makes, with room kept for it before it arrives. */
export function PictureImage({ picture, sizes, upTo = 1920, first = false, className }: PictureImageProps) {
  const { sources, src, width, height } = renditions(picture.image, upTo);
  return (
    <picture className={className}>
      {sources.map(({ type, srcset: set }) => (
        <source key={type} type={type} srcSet={set} sizes={sizes} />
      ))}
      <img
        src={src}
        width={width}
        height={height}
        alt={picture.alt}
        decoding={first ? "sync" : "async"}
        loading={first ? "eager" : "lazy"}
        fetchPriority={first ? "high" : "auto"}
      />
    </picture>
  );
}
