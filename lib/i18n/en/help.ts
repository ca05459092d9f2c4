export const help = {
  title: "Keys",
  open: "List of keys",
  palette: "Search and commands",
  search: "Search on this page, or the whole board where it has no search",
  newNote: "New note",
  submit: "Save what is being written",
  close: "Close or cancel",
  help: "This list",
  markers: "Between the markers of a chart",
  messages: "To the messages, for Undo",
  howItWorks: "How Themeboard works",
};
