import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { useAuthor } from "@/components/ui/use-author";

afterEach(cleanup);

function Author({ name }: { name: string }) {
  const author = useAuthor();
  return <p>{author(name)}</p>;
}

it.each([
  ["zh", "Analyst", "分析师（未署名）"],
  ["en", "Analyst", "Analyst"],
  ["zh", "陈静", "陈静"],
] as const)("in %s the author stored as %s is %s", (locale, name, shown) => {
  renderIn(locale, <Author name={name} />);
  expect(screen.getByText(shown)).toBeTruthy();
});
