import { deskPaths } from "#lib/site/desk-paths.ts";
import { staffWordsOf } from "#lib/site/words-staff.ts";

export type WritePageProps = {
  lang: string;
  /** Whether the site runs on the machine of whoever asks, so that a folder of theirs can be opened. */
  offersLocal: boolean;
  /** What is wrong with the configuration, as an operator reads it. */
  problem?: string | undefined;
};

/** In place of the web editor, where it is not known where it saves: what an operator must set. */
export function WritePage({ lang, offersLocal, problem }: WritePageProps) {
  const { writing } = staffWordsOf(lang);
  return (
    <div className="desk-plans">
      <h1 className="desk-title">{writing.title}</h1>
      <p>{writing.off}</p>
      {problem !== undefined && (
        <p lang="en">
          <code>{problem}</code>
        </p>
      )}
      <p>{writing.how}</p>
      <pre>
        <code>
          {"MARBRE_WRITE_BACKEND=forgejo\nMARBRE_WRITE_HOST=https://git.example\nMARBRE_WRITE_REPOSITORY=journal/copie"}
        </code>
      </pre>
      {offersLocal && (
        <>
          <p>{writing.local}</p>
          <p>
            <a href={`${deskPaths.write}?local`}>{writing.openLocal}</a>
          </p>
        </>
      )}
    </div>
  );
}
