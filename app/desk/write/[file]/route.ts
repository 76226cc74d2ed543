import { sendFile } from "#app/desk/write/send-file.ts";

/** The program of the web editor. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return sendFile(request, (await params).file);
}
