import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Publication, publicationForm } from "./publication.ts";

/** As many publications are remembered. */
const most = 50;

const journalForm = z.object({
  publications: z.array(publicationForm),
  /** The commit from which a pull began that has not been taken in: its process ended before. */
  unfinished: z.string().exactOptional(),
});
type JournalFile = z.output<typeof journalForm>;

/** The last publications of this machine, newest first, in a file of the state folder. Written only under the lock (`lib/publishing/lock.ts`). */
export class Journal {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  publications(): Publication[] {
    return this.#read().publications;
  }

  /** The commit that was put on air last. */
  onAir(): string | undefined {
    const last = this.publications().find(({ outcome }) => outcome === "published" || outcome === "problems");
    return last?.commit;
  }

  unfinished(): string | undefined {
    return this.#read().unfinished;
  }

  begin(before: string): void {
    this.#write({ ...this.#read(), unfinished: before });
  }

  /** Writes down how it ended. One that found nothing takes the place of another just before it. */
  add(publication: Publication): void {
    const { publications } = this.#read();
    const repeated = publication.outcome === "nothing" && publications[0]?.outcome === "nothing";
    this.#write({ publications: [publication, ...publications.slice(repeated ? 1 : 0)].slice(0, most) });
  }

  /** Writes down that nothing was taken in: what was begun is still unfinished. */
  addFailure(publication: Publication): void {
    const { publications, ...rest } = this.#read();
    this.#write({ ...rest, publications: [publication, ...publications].slice(0, most) });
  }

  /** Ends what was begun, without a publication. */
  settle(): void {
    const { unfinished, publications } = this.#read();
    if (unfinished !== undefined) this.#write({ publications });
  }

  get #file(): string {
    return join(this.#folder, "publications");
  }

  /** A file that cannot be read is one of another version: it holds nothing that is needed to publish. */
  #read(): JournalFile {
    const empty: JournalFile = { publications: [] };
    if (!existsSync(this.#file)) return empty;
    try {
      return journalForm.safeParse(JSON.parse(readFileSync(this.#file, "utf8"))).data ?? empty;
    } catch {
      return empty;
    }
  }

  #write(journal: JournalFile): void {
    mkdirSync(this.#folder, { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify(journal));
    renameSync(`${this.#file}.new`, this.#file);
  }
}
