/**
 * The places of labels that are at least `gap` apart and as near to their wanted places as possible (least squares: each
 * group that touches is centred on the mean of its members), between 0 and `room`. In the order of the input.
 */
export function spreadLabels(wanted: readonly number[], gap: number, room: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const groups: { sum: number; count: number; first: number }[] = [];
  const startOf = ({ sum, count }: { sum: number; count: number }) =>
    Math.max(0, Math.min(sum / count, room - (count - 1) * gap));
  order.forEach((index, first) => {
    groups.push({ sum: wanted[index]!, count: 1, first });
    for (;;) {
      const [upper, lower] = [groups.at(-2), groups.at(-1)!];
      if (!upper || startOf(upper) + upper.count * gap <= startOf(lower)) break;
      // The sum is that of the members' wanted places for the group's first label.
      upper.sum += lower.sum - lower.count * upper.count * gap;
      upper.count += lower.count;
      groups.pop();
    }
  });
  const places: number[] = [];
  for (const group of groups) {
    for (let at = 0; at < group.count; at++) places[order[group.first + at]!] = startOf(group) + at * gap;
  }
  return places;
}
