import { type Dirent, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { copyKind } from "#lib/archive/copy-kinds.ts";
import type { ProblemLanguage, Told } from "#lib/content/problem-messages.ts";
import type { Paper } from "#lib/proofreading/paper.ts";
import type { FiledRemark, PaperRule } from "#lib/proofreading/rule.ts";

/** Why nothing reads a file. */
type Reason = "extension" | "picture" | "place" | "link";

const text = /\.(?:md|yaml|txt|rtf|docx?|odt)$/;
const otherText = /\.(?:md|markdown|mdown|mkdn?|mdx|ya?ml)$/i;
const otherPicture = /\.(?:heic|heif|tiff?|bmp|psd|jfif|eps|jxl)$/i;
/** What repositories say of themselves. */
const aside = /^(?:readme|licen[cs]e|changelog|contributing|notice)\b/i;

/** What was meant as copy, and is none by its name or its place, appears nowhere, and nothing else would say so. */
export const unreadFile: PaperRule = {
  name: "unread-file",
  severity: "warning",
  reads: "paper",
  about: {
    fr: "Un texte ou une image est dans le dossier de la copie, et rien ne le lit\u00a0: `.markdown` ou `.MD` au lieu de `.md`, `.yml` au lieu de `.yaml`, une photo HEIC ou TIFF, un dossier qui n’est pas de ceux du journal, ou un dossier qui n’est qu’un lien. `README` et licences ne comptent pas, ni ce qui commence par un point.",
    en: "A text or a picture lies in the folder of the copy, and nothing reads it: `.markdown` or `.MD` instead of `.md`, `.yml` instead of `.yaml`, a photograph as HEIC or TIFF, a folder that is none of the paper’s, or one that is only a link. `README` and licences do not count, nor what begins with a dot.",
  },
  examples: {
    bad: { others: { "articles/2015/03/suite.markdown": "---\ntitle: La suite\n---\n" } },
    good: { others: { "README.md": "Comment ce dossier est rangé." } },
  },
  findAll: (paper) => {
    const entries = readdirSync(paper.folder, { recursive: true, withFileTypes: true });
    // A path is made from each folder once: there are many more files.
    return [...Map.groupBy(entries, ({ parentPath }) => parentPath)].flatMap(([parent, within]) => {
      const folder = relative(paper.folder, parent).split(sep).join("/");
      return within.flatMap((entry) => {
        const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
        return remarksOn(path, entry, paper);
      });
    });
  },
  findAmong: (paper, files) =>
    [...files].flatMap((path) => {
      const entry = lstatSync(join(paper.folder, path), { throwIfNoEntry: false });
      return entry ? remarksOn(path, entry, paper) : [];
    }),
};

type Entry = Pick<Dirent, "isDirectory" | "isSymbolicLink">;

function remarksOn(file: string, entry: Entry, { folder, language }: Paper): FiledRemark[] {
  const reason = reasonOf(file, entry, folder);
  return reason === undefined ? [] : [{ file, line: 1, column: 1, ...tell[language][reason] }];
}

function reasonOf(path: string, entry: Entry, root: string): Reason | undefined {
  if (entry.isDirectory() || path.startsWith(".") || path.includes("/.")) return undefined;
  if (entry.isSymbolicLink() && isFolder(join(root, path))) return "link";
  if (copyKind(path) !== undefined || aside.test(basename(path))) return undefined;
  if (text.test(path)) return "place";
  if (otherText.test(path)) return "extension";
  return otherPicture.test(path) ? "picture" : undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const tell: Record<ProblemLanguage, Record<Reason, Told>> = {
  fr: {
    extension: {
      message: "rien ne lit ce fichier, à cause de la fin de son nom",
      hint: "écrivez `.md` ou `.yaml` à la fin de son nom, en minuscules",
    },
    picture: {
      message: "aucune page ne peut montrer une image de cette sorte",
      hint: "enregistrez-la en JPEG, PNG, WebP, AVIF, GIF ou SVG",
    },
    place: {
      message: "rien ne lit ce fichier à cette place ou sous ce nom",
      hint: "rangez-le comme le dit docs/writing.md, ou sortez-le du dossier de la copie",
    },
    link: {
      message: "ce dossier n’est qu’un lien, et rien ne lit ce qu’il contient",
      hint: "mettez le dossier lui-même à la place du lien",
    },
  },
  en: {
    extension: {
      message: "nothing reads this file, because of how its name ends",
      hint: "end its name with `.md` or `.yaml`, in small letters",
    },
    picture: {
      message: "no page can show a picture of this kind",
      hint: "save it as JPEG, PNG, WebP, AVIF, GIF or SVG",
    },
    place: {
      message: "nothing reads this file at this place or by this name",
      hint: "put it where docs/writing.md says, or take it out of the folder of the copy",
    },
    link: {
      message: "this folder is only a link, and nothing reads what is in it",
      hint: "put the folder itself in place of the link",
    },
  },
};
