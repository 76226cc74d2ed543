import { sendFile } from "#app/desk/write/send-file.ts";

/** What the web editor says, in one language. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return sendFile(request, `locales/${(await params).file}`);
}
