/** Texts of the error page. Kept apart, because the root error page loads both languages. */
export const broken = {
  product: "Themeboard",
  retry: "Try again",
  brokenTitle: "This part didn’t load",
  brokenBody: "Nothing you saved is lost. Try again; if it happens again, reload the page.",
};
