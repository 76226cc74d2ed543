import { showCalendar } from "./show-archive.tsx";

export default function ArchiveRoute() {
  return showCalendar();
}
