import { showCorrections } from "./show-corrections.tsx";

export default function CorrectionsRoute() {
  return showCorrections();
}
