import { showFront } from "./show-front.tsx";

export default function FrontRoute() {
  return showFront();
}
