/** What a problem says: what stands between backticks in it, as in a terminal, is set as code. */
export function ProblemText({ text }: { text: string }) {
  // Every second piece stood between backticks; pieces have no name but their place.
  return text.split("`").map((piece, index) => {
    const key = `${index}${piece}`;
    return index % 2 === 1 ? <code key={key}>{piece}</code> : piece;
  });
}
