/** Words of where something broke; apart, for the page that stands where all else did holds both languages. */
export const broken = {
  product: "Themeboard",
  retry: "Try again",
  brokenTitle: "This part didn’t load",
  brokenBody: "Nothing you saved is lost. Try again; if it happens again, reload the page.",
};
