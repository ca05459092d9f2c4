/** The two-minute tour of the overview. */
export const tour = {
  title: "Two-minute tour",
  start: "Start",
  noThanks: "No thanks",
  step: "{at} of {of}",
  next: "Next",
  back: "Back",
  leave: "End the tour",
  done: "Done",
  again: "Take the two-minute tour",
  steps: {
    board: {
      title: "The board",
      body: "One line per theme: its status, its return since the call, and its excess return over the benchmark. Point at a column heading to read how the figure is computed.",
    },
    theme: {
      title: "A theme",
      body: "Open one to see why it has this status, its chart against the benchmark, the report’s words with their page, and to write a note with n.",
    },
    attention: {
      title: "Needs attention",
      body: "Themes that are off track, without a note for 20 weekdays, or with stale prices or price issues. The gravest come first.",
    },
    search: {
      title: "Search and commands",
      body: "⌘K or Ctrl+K finds themes, tickers, reports and commands. The ? key lists all keyboard shortcuts.",
    },
    prices: {
      title: "Prices",
      body: "A new board shows generated sample prices. Import your own here: files as a vendor exports them, or from a provider. They replace the samples.",
    },
    help: {
      title: "Help",
      body: "Every figure with its formula, and this tour again.",
    },
  },
};
