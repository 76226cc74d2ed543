import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Archive, openArchive } from "#lib/archive/archive.ts";
import { Edition } from "#lib/archive/edition.ts";
import { prepareQueries } from "#lib/archive/queries.ts";
import { type UpdateReport, updateArchive } from "#lib/archive/update.ts";

/** The moment at which the tests' paper is read, unless they say another. */
export const today = Date.parse("2016-12-01T12:00:00Z");

/** What an article of the tests may say; everything else has a plausible value. */
export type Story = {
  title?: string;
  date?: string;
  section?: string;
  authors?: string;
  tags?: string;
  companies?: string;
  body?: string;
  /** More lines of front matter. */
  more?: string;
};

/** A small newspaper in a temporary folder, with its archive. Dispose of it with `using`. */
export class Paper implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), "marbre-paper-"));
  readonly content = join(this.root, "content");
  readonly state = join(this.root, "state");
  /** The paper itself, as it is at first. */
  readonly site = siteYaml;
  /** The policy of comments, as the paper has it at first. */
  readonly moderation = moderationYaml;
  archive: Archive;

  constructor() {
    this.write("site.yaml", siteYaml);
    this.write("moderation.yaml", this.moderation);
    this.write("authors/claire.md", "---\nname: Claire Vasseur\n---\n\nElle écrit.\n");
    this.write("authors/idriss.md", "---\nname: Idriss Benamar\n---\n\nIl écrit.\n");
    for (const name of ["Xiaomi", "Apple", "Nokia"])
      this.write(`companies/${name.toLowerCase()}.md`, `---\nname: ${name}\n---\n\nProfil.\n`);
    this.write("tags/chine.md", "---\nname: Chine\nsynonyms: [pekin]\n---\n");
    this.write("tags/salons.md", "---\nname: Salons\n---\n");
    this.archive = openArchive(this.state);
  }

  write(path: string, text: string | Uint8Array): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Writes an article of March 2015, or of the month of its date. Returns its path. */
  story(slug: string, story: Story = {}): string {
    const date = story.date ?? "2015-03-16 18:40";
    const path = `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`;
    const lines = [
      `title: ${story.title ?? `Titre de ${slug}`}`,
      `standfirst: Chapô de ${slug}.`,
      `date: ${date}`,
      `authors: ${story.authors ?? "[claire]"}`,
      `section: ${story.section ?? "mobile"}`,
      `tags: ${story.tags ?? "[chine]"}`,
      `companies: ${story.companies ?? "[xiaomi]"}`,
      ...(story.more === undefined ? [] : [story.more]),
    ];
    this.write(path, `---\n${lines.join("\n")}\n---\n\n${story.body ?? "Le corps du texte."}\n`);
    return path;
  }

  remove(path: string): void {
    rmSync(join(this.content, path), { recursive: true });
  }

  update(options: { now?: number; only?: string[] } = {}): Promise<UpdateReport> {
    const { now = today, ...rest } = options;
    return updateArchive(this.archive, { now, folder: this.content, ...rest });
  }

  edition(now = today): Edition {
    return new Edition(prepareQueries(this.archive), now);
  }

  [Symbol.dispose](): void {
    this.archive.db.close();
    rmSync(this.root, { recursive: true, force: true });
  }
}

const siteYaml = `name: La Preuve
tagline: Le journal des tests
description: Un journal inventé pour les tests.
baseUrl: https://preuve.example
language: fr
timeZone: Europe/Paris
publisher: {name: Éditions de la Preuve}
sections:
  - {slug: mobile, name: Mobile}
  - {slug: internet, name: Internet}
contact: {email: contact@preuve.example}
comments: {notice: Les commentaires sont relus avant parution.}
`;

const moderationYaml = `mode: premoderated
email: optional
length: {least: 1, most: 3000}
rate: {minutes: 10, hold: 5, refuse: 20}
links: {hold: 2, refuse: 10}
quickestSeconds: 3
holdFirst: false
proofOfWork: false
words: {banned: [], suspect: [], nudge: []}
reasons:
  - {code: charte, title: Contraire à la charte, explanation: Ce commentaire ne respecte pas nos règles.}
retention: {emailMonths: 6, networkDays: 1}
`;
