import { typeset } from "#components/typeset.ts";
import type { Picture } from "#lib/archive/views.ts";
import { wholePicture } from "#lib/media/image.ts";
import type { Words } from "#lib/site/words-fr.ts";
import { PictureImage } from "./picture-image.tsx";

export type CaptionedFigureProps = {
  picture: Picture;
  sizes: string;
  lang: string;
  first?: boolean;
  className?: string;
  /** The words of the links that open and close it large; without them it stays as it is. One figure a page. */
  enlarge?: Pick<Words, "enlarge" | "close" | "wholePicture">;
};

const [small, large] = ["lead-small", "lead-large"];

/** An image with its caption and credit; named by its caption, as RGAA 1.9.1 asks. */
export function CaptionedFigure({ picture, sizes, lang, first = false, className, enlarge }: CaptionedFigureProps) {
  const caption = picture.caption === undefined ? undefined : typeset(picture.caption, lang);
  const credit = picture.credit === undefined ? undefined : `©\u00a0${typeset(picture.credit, lang)}`;
  const said = [caption, credit].filter((part) => part !== undefined);
  return (
    // biome-ignore lint/a11y/noRedundantRoles: RGAA 1.9.1 asks for the role by name
    <figure role="figure" aria-label={said.join(" ") || picture.alt} className={className}>
      {enlarge && (
        <a className="close" id={large} href={`#${small}`}>
          {enlarge.close}
        </a>
      )}
      <PictureImage picture={picture} sizes={sizes} first={first} />
      {enlarge && (
        <>
          <a className="zoom" id={small} href={`#${large}`}>
            {enlarge.enlarge}
          </a>
          <a className="whole" href={wholePicture(picture.image)}>
            {enlarge.wholePicture}
          </a>
        </>
      )}
      {said.length > 0 && (
        <figcaption>
          {caption}
          {caption !== undefined && credit !== undefined && " "}
          {credit !== undefined && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
