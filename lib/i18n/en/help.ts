export const help = {
  title: "Keys",
  open: "List of keys",
  palette: "Search and commands",
  search: "Search on this page",
  newNote: "New note",
  submit: "Save what is being written",
  close: "Close or cancel",
  help: "This list",
  markers: "Between the markers of a chart",
  howItWorks: "How Themeboard works",
};
