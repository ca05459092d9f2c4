/**
 * Prints a step's name, repeats it every ten seconds until the end, and prints its duration.
 * @template T
 * @param {string} task e.g. "Installing packages"
 * @param {string} usually e.g. "usually one to three minutes"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(task, usually, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  const lowerFirst = task.charAt(0).toLowerCase() + task.slice(1);
  console.log(`${task} (${usually}) …`);
  const timer = setInterval(() => console.log(`  … still ${lowerFirst}, ${seconds()} s`), 10_000);
  try {
    const result = await work();
    console.log(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
