export const reports = {
  title: "Reports",
  callDay: "Call day",
  claims: "Claims",
  pages: "Pages",
  empty: "No reports yet.",
};
