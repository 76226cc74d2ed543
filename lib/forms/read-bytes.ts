/** The body of a request, never more of it than it may weigh, as it came. */
export async function readBytes(request: Request, most: number): Promise<Uint8Array | "too large" | "interrupted"> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too large";
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > most) return "too large";
      chunks.push(chunk);
    }
  } catch {
    return "interrupted";
  }
  return Buffer.concat(chunks);
}
