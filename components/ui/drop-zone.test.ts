import { expect, it } from "vitest";
import { chosenFiles, filesOfEntry, type Entry } from "@/components/ui/drop-zone";

const fileAt = (fullPath: string): Entry => {
  const name = fullPath.split("/").at(-1)!;
  return { isFile: true, name, fullPath, file: (found) => found(new File(["x"], name)) };
};

/** A folder that returns two entries per read, as a browser returns a hundred. */
function folderAt(fullPath: string, children: Entry[]): Entry {
  const createReader = () => {
    const left = [...children];
    return { readEntries: (found: (entries: Entry[]) => void) => found(left.splice(0, 2)) };
  };
  return { isFile: false, name: fullPath.split("/").at(-1)!, fullPath, createReader };
}

it("a folder is read completely, sorted by name, without operating-system files", async () => {
  const folder = folderAt("/prices", [
    fileAt("/prices/b10.csv"),
    fileAt("/prices/b9.csv"),
    fileAt("/prices/.DS_Store"),
    folderAt("/prices/2025", [fileAt("/prices/2025/c.csv")]),
    folderAt("/prices/__MACOSX", [fileAt("/prices/__MACOSX/c.csv")]),
  ]);
  expect((await filesOfEntry(folder)).map(({ file, folder }) => [folder, file.name])).toEqual([
    ["prices/2025", "c.csv"],
    ["prices", "b9.csv"],
    ["prices", "b10.csv"],
  ]);
});

it("a single file has no folder", async () => {
  expect((await filesOfEntry(fileAt("/a.csv"))).map(({ folder }) => folder)).toEqual([""]);
});

it("files of a chosen folder have their path", () => {
  const inFolder = (path: string) =>
    Object.defineProperty(new File(["x"], path.split("/").at(-1)!), "webkitRelativePath", { value: path });
  expect(
    chosenFiles([inFolder("p/a/x.csv"), inFolder("p/.git/x.csv"), new File(["x"], "y.csv")]).map(
      ({ folder, file }) => [folder, file.name],
    ),
  ).toEqual([
    ["p/a", "x.csv"],
    ["", "y.csv"],
  ]);
});
