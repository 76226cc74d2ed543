import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** What an article of the tests may say; everything else has a plausible value. */
export type Brief = {
  title?: string;
  standfirst?: string;
  /** As the copy writes it; decides the folder. */
  date?: string;
  section?: string;
  tags?: string;
  companies?: string;
  authors?: string;
  body?: string;
  /** More lines of front matter. */
  more?: string;
};

/** The sample paper copied to a temporary folder, with an empty state folder beside it. Dispose of it with `using`. */
export class SampleCopy implements Disposable {
  readonly root = mkdtempSync(join(tmpdir(), "marbre-site-"));
  readonly content = join(this.root, "content");
  readonly state = join(this.root, "state");

  constructor() {
    cpSync("content", this.content, { recursive: true });
    mkdirSync(this.state);
  }

  /** Saves a file as an editor's program does: whole, under another name, then in its place. */
  write(path: string, text: string | Uint8Array): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(join(this.root, "unsaved"), text);
    renameSync(join(this.root, "unsaved"), file);
  }

  /** Writes an article and returns its path in the copy. */
  article(slug: string, brief: Brief = {}): string {
    const { date = "2016-11-02 10:00", title = `Brève ${slug}`, standfirst = `Chapô de ${slug}.` } = brief;
    const path = `articles/${date.slice(0, 4)}/${date.slice(5, 7)}/${slug}.md`;
    const lines = [
      `title: ${JSON.stringify(title)}`,
      `standfirst: ${JSON.stringify(standfirst)}`,
      `date: ${date}`,
      `authors: ${brief.authors ?? "[claire-vasseur]"}`,
      `section: ${brief.section ?? "mobile"}`,
      `tags: ${brief.tags ?? "[tablettes]"}`,
      `companies: ${brief.companies ?? "[nokia]"}`,
      ...(brief.more === undefined ? [] : [brief.more]),
    ];
    this.write(path, `---\n${lines.join("\n")}\n---\n\n${brief.body ?? "Le corps du texte."}\n`);
    return path;
  }

  /** Enough old briefs under one tag that its list has a numbered page. */
  addBriefs(): void {
    for (let number = 1; number <= 45; number++) {
      const day = String(1 + (number % 27)).padStart(2, "0");
      this.article(`breve-${number}`, {
        title: `Brève numéro ${number}`,
        date: `2010-02-${day} 08:00`,
        section: "objets-connectes",
      });
    }
  }

  /** Runs git in the folder of the copy, once it is a repository (`git init`). */
  git(...args: string[]): string {
    const who = ["-c", "user.name=Claire", "-c", "user.email=claire@lamorasse.example"];
    return execFileSync("git", ["-C", this.content, ...who, ...args], { encoding: "utf8", stdio: "pipe" }).trim();
  }

  commit(): string {
    this.git("add", "-A");
    this.git("commit", "-qm", "Une version");
    return this.git("rev-parse", "HEAD");
  }

  remove(path: string): void {
    rmSync(join(this.content, path), { recursive: true });
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
