export const help = {
  title: "Keyboard shortcuts",
  open: "Keyboard shortcuts",
  palette: "Search and commands",
  search: "Search this page, or the whole board where there is no search field",
  newNote: "New note",
  themes: "Previous and next theme, in board order",
  submit: "Save what you are writing",
  close: "Close or cancel",
  help: "Keyboard shortcuts",
  markers: "Move between chart markers",
  messages: "Go to the message (with Undo)",
  howItWorks: "Help: figures, rules and how-to",
};
