import { type ImagePath, imagePath } from "#lib/content/image-path.ts";
import type { Path } from "#lib/content/yaml.ts";
import type { Proof } from "./proof.ts";

/** A picture as a file names it: the lead image of its front matter, or one of its body. */
export type NamedPicture = {
  /** Where to speak of it: offset in the text for one of the body, path in the front matter for the lead. */
  at: number | Path;
  src: string;
  alt: string;
  /** Without its credit. */
  caption: string;
  credit: string;
};

const known = new WeakMap<Proof, NamedPicture[]>();

/** The lead image, then the pictures of the body: found by their marks, which costs no parsing. */
export function picturesOf(proof: Proof): NamedPicture[] {
  const pictures = known.get(proof) ?? [...leadOf(proof), ...picturesInBody(proof)];
  known.set(proof, pictures);
  return pictures;
}

/** The path from the content folder of a picture; nothing for one that the pipeline refuses. */
export function fileOf({ src }: NamedPicture, { file }: Proof): string | undefined {
  const found: ImagePath = imagePath(src, file);
  return found.ok ? found.path : undefined;
}

/** Where a remark on a picture stands. */
export function placeOfPicture({ at }: NamedPicture, proof: Proof) {
  return typeof at === "number" ? proof.at(at) : proof.placeOf(at);
}

function leadOf({ article }: Proof): NamedPicture[] {
  if (!article?.image) return [];
  const { src, alt, caption = "", credit = "" } = article.image;
  return [{ at: ["image", "src"], src: `/${src}`, alt, caption, credit }];
}

/** Bounded, so that marks that are never closed cost no more than their number. */
const image = /!\[([^\][]{0,1000})\]\(\s{0,10}<?([^)\s>]{1,1000})>?(?:\s{1,10}"([^"]{0,1000})")?/g;

function picturesInBody({ body, rough }: Proof): NamedPicture[] {
  if (!rough.includes("![")) return [];
  return [...body.markdown.matchAll(image)]
    .filter(({ index }) => rough.startsWith("![", index))
    .map(({ index, 1: alt = "", 2: src = "", 3: title = "" }) => {
      const [caption = "", ...credit] = title.split("©");
      return { at: body.start + index, src, alt, caption: caption.trim(), credit: credit.join("©").trim() };
    });
}
