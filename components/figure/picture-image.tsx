import type { Picture } from "#lib/archive/views.ts";
import { croppedSources, renditions, type Width } from "#lib/media/image.ts";

export type PictureImageProps = {
  picture: Pick<Picture, "image" | "alt" | "focus">;
  /** How wide it stands on the page, as the `sizes` attribute says it. */
  sizes: string;
  /** The widest rendition that this place has a use for, in pixels. */
  upTo?: Width;
  /** The image that the reader sees first: fetched at once and before others. */
  first?: boolean;
  className?: string | undefined;
  /** Where another crop of it is shown, and how wide: a media query and a `sizes` attribute. */
  cropped?: { media: string; sizes: string };
};

/** An image in every format and width that `/media` makes, with room kept for it before it arrives. */
export function PictureImage({ picture, sizes, upTo = 1920, first = false, className, cropped }: PictureImageProps) {
  const { sources, src, width, height } = renditions(picture.image, upTo);
  const focus = picture.focus ?? "centre";
  const classes = [className, focus === "centre" ? undefined : `focus-${focus}`].filter(Boolean).join(" ");
  return (
    <picture className={classes || undefined}>
      {cropped &&
        croppedSources(picture.image, focus).map(({ type, srcset: set }) => (
          <source key={type} type={type} srcSet={set} {...cropped} width={4} height={3} />
        ))}
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
