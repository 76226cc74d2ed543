import { deskWordsOf } from "#lib/site/words-desk.ts";
import type { DeskView } from "./desk-view.ts";

/** Why a comment is refused: the reasons of the policy. */
export function ReasonChoice({ desk, chosen = "" }: { desk: DeskView; chosen?: string | undefined }) {
  const words = deskWordsOf(desk.site.language);
  return (
    <label>
      {words.reason}
      <select name="reason" defaultValue={chosen}>
        <option value="">{words.chooseReason}</option>
        {desk.policy.reasons.map(({ code, title }) => (
          <option key={code} value={code}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
