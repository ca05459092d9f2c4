/**
 * The milliseconds of processor time that this process uses during `work`. Other processes don't lengthen it, unlike the
 * time on a clock.
 * @param {() => unknown} work
 */
export function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before); // microseconds
  return (user + system) / 1000;
}
