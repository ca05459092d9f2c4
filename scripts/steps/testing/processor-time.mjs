/**
 * The milliseconds for which `work` uses the processor. A busy machine doesn't lengthen it, unlike the time on a clock.
 * @param {() => unknown} work
 */
export function processorTime(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before); // microseconds
  return (user + system) / 1000;
}
