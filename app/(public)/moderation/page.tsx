import { showModeration } from "./show-moderation.tsx";

export default function ModerationRoute() {
  return showModeration();
}
