/** A place in the plot: `x` in trading days from its left edge, `y` in pixels from its top; null is a gap. */
export type PlotPlace = { x: number; y: number | null };

const rounded = (value: number) => Number(value.toFixed(1));

/** The path of a line with gaps, in relative steps, which are the shortest text. */
export function linePath(places: readonly PlotPlace[]): string {
  let path = "";
  let [atX, atY] = [0, 0];
  let isOpen = false;
  for (const { x, y } of places) {
    if (y !== null) {
      const [toX, toY] = [rounded(x), rounded(y)];
      path += isOpen ? `l${rounded(toX - atX)} ${rounded(toY - atY)}` : `M${toX} ${toY}`;
      [atX, atY] = [toX, toY];
    }
    isOpen = y !== null;
  }
  return path.replaceAll(" -", "-");
}

/** The path of the area between a line and a height; each stretch between gaps is closed. */
export function areaPath(places: readonly PlotPlace[], base: number): string {
  return stretchesOf(places)
    .map((stretch) => {
      const [first, last] = [stretch[0]!, stretch.at(-1)!];
      return `${linePath([{ x: first.x, y: base }, ...stretch, { x: last.x, y: base }])}z`;
    })
    .join("");
}

/** The path of vertical strokes from a height to each value. */
export const barsPath = (places: readonly PlotPlace[], base: number): string =>
  places
    .flatMap(({ x, y }) => (y === null ? [] : [`M${rounded(x)} ${rounded(base)}V${rounded(y)}`]))
    .join("");

/** The path of dots (to be stroked with round ends) at values between two gaps, where a line shows nothing. */
export const dotsPath = (places: readonly PlotPlace[]): string =>
  stretchesOf(places)
    .flatMap((stretch) =>
      stretch.length === 1 ? [`M${rounded(stretch[0]!.x)} ${rounded(stretch[0]!.y!)}h0`] : [],
    )
    .join("");

/**
 * The two areas between a line and another: where the first is above the second, and where it is below. They meet
 * where the lines cross, also between two days.
 */
export function areasBetween(
  line: readonly PlotPlace[],
  other: readonly PlotPlace[],
): { above: string; below: string } {
  const areas = { above: "", below: "" };
  let run: { x: number; y: number; o: number }[] = [];
  let side: keyof typeof areas | null = null;
  const close = () => {
    if (side !== null && run.length > 1) {
      const back = run.toReversed().map(({ x, o }) => ({ x, y: o }));
      areas[side] += `${linePath([...run, ...back])}z`;
    }
    run = [];
    side = null;
  };
  line.forEach(({ x, y }, i) => {
    const o = other[i]?.y ?? null;
    if (y === null || o === null) return close();
    const lead = o - y; // greater than 0: the line is above, because y counts from the top
    const before = run.at(-1);
    const ledBefore = before ? before.o - before.y : 0;
    if (before && ledBefore * lead < 0) {
      const share = ledBefore / (ledBefore - lead);
      const crossing = before.y + share * (y - before.y);
      const point = { x: before.x + share * (x - before.x), y: crossing, o: crossing };
      run.push(point);
      close();
      run.push(point);
    }
    run.push({ x, y, o });
    if (lead !== 0) side = lead > 0 ? "above" : "below";
  });
  close();
  return areas;
}

function stretchesOf(places: readonly PlotPlace[]): PlotPlace[][] {
  const stretches: PlotPlace[][] = [];
  let isOpen = false;
  for (const place of places) {
    if (place.y !== null) {
      if (isOpen) stretches.at(-1)!.push(place);
      else stretches.push([place]);
    }
    isOpen = place.y !== null;
  }
  return stretches;
}
