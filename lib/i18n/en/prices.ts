export const prices = {
  title: "Prices",
  import: "Import prices",
  removeSamples: "Remove samples",
  lastBar: "Last bar",
  stale: "stale",
  empty: "No prices yet.",
};
