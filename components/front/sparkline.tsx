/** A row of small bars, one a quarter, oldest first. It decorates a count that stands beside it in words. */
export function Sparkline({ counts }: { counts: number[] }) {
  const peak = Math.max(1, ...counts);
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${Math.max(1, counts.length) * 6} 24`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {counts.map((count, index) => {
        const tall = count === 0 ? 1 : Math.max(3, (count / peak) * 24);
        // biome-ignore lint/suspicious/noArrayIndexKey: the bar's place is its quarter
        return <rect key={index} x={index * 6} y={24 - tall} width="4" height={tall} />;
      })}
    </svg>
  );
}
