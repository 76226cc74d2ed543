import { show } from "#app/show.tsx";
import { writtenMail } from "#lib/mail/folder-transport.ts";
import type { QueuedMail } from "#lib/mail/mail.ts";
import { mailFolder } from "#lib/mail/make-sender.ts";

/** In development, shows the mail that was written instead of being sent. In production there is no such address. */
export function GET(request: Request): Promise<Response> | Response {
  if (process.env.NODE_ENV !== "development") return new Response("Not found", { status: 404 });
  const folder = mailFolder();
  return show(request, <WrittenMail folder={folder} mails={writtenMail(folder)} />, { title: "Mail" });
}

function WrittenMail({ folder, mails }: { folder: string; mails: QueuedMail[] }) {
  return (
    <div lang="en">
      <h1 className="page-title">Mail</h1>
      <p>
        {mails.length === 0 ? "Nothing was written yet." : "Newest first."} Mail is written into {folder} where
        MARBRE_MAIL_URL is not set.
      </p>
      {mails.map((mail) => (
        <article key={mail.id} id={mail.id}>
          <h2>{mail.subject}</h2>
          <p>
            {mail.recipient} · {mail.kind} · {new Date(mail.at).toISOString()}
          </p>
          <pre>{mail.text.split(/(https?:\/\/\S+)/).map(linked)}</pre>
        </article>
      ))}
    </div>
  );
}

/** Every other part is an address. */
function linked(part: string, index: number) {
  if (index % 2 === 0) return part;
  return (
    <a key={part + String(index)} href={part}>
      {part}
    </a>
  );
}
