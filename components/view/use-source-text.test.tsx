import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { renderIn } from "@/components/testing/render";
import { useImportName } from "@/components/view/use-source-text";
import { settingsOptions } from "@/lib/settings/queries";
import type { Settings } from "@/lib/settings/schema";

afterEach(cleanup);

function ImportName(imported: { fileName: string | null; source: string }) {
  return <p>{useImportName()(imported, "without a name")}</p>;
}

it.each([
  ["its file’s", "600941.csv", "http:wind", "600941.csv"],
  ["that of the described source that answered it", null, "http:wind", "Wind gateway"],
  ["that of the built-in source that answered it", null, "tencent", "腾讯"],
  ["none for a file without one", null, "import", "without a name"],
])("the name of an import is %s", (_whose, fileName, source, name) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  const settings: Partial<Settings> = { sourceNames: { "http:wind": "Wind gateway" } };
  client.setQueryData(settingsOptions().queryKey, settings as Settings);
  renderIn(
    "zh",
    <QueryClientProvider client={client}>
      <ImportName fileName={fileName} source={source} />
    </QueryClientProvider>,
  );
  expect(screen.getByText(name)).toBeTruthy();
});
