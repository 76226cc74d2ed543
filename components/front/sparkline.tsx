/** Bars that a row has room for at least: few quarters are few bars at its end, and no block. */
const room = 16;

/** A row of small bars, one a quarter, oldest first. It decorates a count that stands beside it in words. */
export function Sparkline({ counts }: { counts: number[] }) {
  const peak = Math.max(1, ...counts);
  const empty = Math.max(0, room - counts.length);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${(empty + counts.length) * 6} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {counts.map((count, index) => {
        const tall = count === 0 ? 1 : Math.max(3, (count / peak) * 24);
        // biome-ignore lint/suspicious/noArrayIndexKey: the bar's place is its quarter
        return <rect key={index} x={(empty + index) * 6} y={24 - tall} width="4" height={tall} />;
      })}
    </svg>
  );
}
