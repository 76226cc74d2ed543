import { readStatus, type StatusRoute } from "./show-status.tsx";

/** The private page of a comment, for whoever has its link: what became of it, and what may be done about it. */
export function GET(request: Request, route: StatusRoute): Promise<Response> {
  return readStatus(request, route);
}
