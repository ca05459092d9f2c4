/** A report off the board, and a theme that left the board with it. */
export const withdrawal = {
  withdraw: "Withdraw",
  withdrawHelp:
    "Take this report off the board: its recommendations and claims count no more; notes and watchlists stay",
  withdrawn: "Withdrawn report",
  withdrawnSince: "Off the board since {day}: its recommendations and claims don’t count.",
  withdrawnCount: "{count, plural, one {# withdrawn report} other {# withdrawn reports}}",
  withdrawnSaid: "The report is off the board",
  restore: "Put back on the board",
  restoredSaid: "The report is on the board again",
  themeLeft: "Off the board since {day}",
  themeWithdrawn: "The report <report></report> recommended this theme; it was withdrawn on {day}.",
  themeCorrected:
    "The report <report></report> recommended this theme; its corrected text of {day} no longer does.",
  themeStays:
    "No other report recommends it, so it has no returns and no status. Its notes and watchlist stay, and views of earlier days show it as it was.",
  toDayBefore: "See it on {day}",
};
