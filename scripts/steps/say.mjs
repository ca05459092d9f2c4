/** @param {string} line */
export function say(line) {
  console.log(line);
}

/**
 * Says what is being done and, as long as it lasts, that it is still being done: nobody should wonder whether it hangs.
 * @template T
 * @param {string} what e.g. "Installing packages"
 * @param {string} usually e.g. "usually one to three minutes"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function saying(what, usually, work) {
  const start = Date.now();
  const seconds = () => Math.round((Date.now() - start) / 1000);
  say(`${what} (${usually}) …`);
  const beat = setInterval(() => say(`  … still ${lowerFirst(what)}, ${seconds()} s`), 10_000);
  try {
    const answer = await work();
    say(`  done in ${seconds()} s`);
    return answer;
  } finally {
    clearInterval(beat);
  }
}

/** @param {string} text */
const lowerFirst = (text) => text.charAt(0).toLowerCase() + text.slice(1);
