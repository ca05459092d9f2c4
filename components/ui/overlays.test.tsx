import { cleanup, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { renderIn } from "@/components/testing/render";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Menu, MenuItem, SharedMenu } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";

afterEach(cleanup);

test("a menu opens by key, is navigated by arrow keys, and returns the focus to its button", async () => {
  const chosen = vi.fn();
  renderIn(
    "en",
    <Menu trigger={<Button>More</Button>}>
      <MenuItem onSelect={() => chosen("a")}>Rename</MenuItem>
      <MenuItem onSelect={() => chosen("b")}>Strike</MenuItem>
    </Menu>,
  );
  const button = screen.getByRole("button", { name: "More" });
  expect(button).toHaveProperty("ariaExpanded", "false");
  button.focus();
  await userEvent.keyboard("{ArrowDown}");
  const first = await screen.findByRole("menuitem", { name: "Rename" });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await waitFor(() => expect(chosen.mock.calls.flat()).toEqual(["b"]));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("More"));
});

test("a menu shared by rows opens below the pressed button, however far the table around it is scrolled", async () => {
  const page = document.documentElement;
  vi.spyOn(page, "clientWidth", "get").mockReturnValue(1440);
  vi.spyOn(page, "clientHeight", "get").mockReturnValue(900);
  function Rows() {
    const [pressed, setPressed] = useState<HTMLElement | null>(null);
    return (
      <div
        className="relative overflow-auto"
        ref={(region) => {
          if (region) Object.assign(region, { scrollLeft: 300, scrollTop: 50 });
        }}
      >
        <button
          ref={(button) => {
            if (button) button.getBoundingClientRect = () => new DOMRect(600, 200, 24, 24);
          }}
          onClick={({ currentTarget }) => setPressed(currentTarget)}
        >
          Row
        </button>
        <SharedMenu button={pressed} label="Actions" onClose={() => setPressed(null)}>
          <MenuItem>Open</MenuItem>
        </SharedMenu>
      </div>
    );
  }
  renderIn("en", <Rows />);
  await userEvent.click(screen.getByRole("button", { name: "Row" }));
  const menu = await screen.findByRole("menu", { name: "Actions" });
  // Its end is at the button's, 624 px from the left, and its top 4 px below it. Without a layout its own size is 0.
  await waitFor(() => expect(menu.parentElement!.style.transform).toBe("translate(624px, 228px)"));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Row"));
});

test("a popover opens on the first click and closes on Escape", async () => {
  renderIn(
    "en",
    <Popover label="Base rule" trigger={<Button>Why</Button>}>
      First close
    </Popover>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Why" }));
  expect(await screen.findByRole("dialog", { name: "Base rule" })).toBeDefined();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Why"));
});

test("a controlled dialog opens, closes and opens again", async () => {
  function Held() {
    const [open, setOpen] = useState(false);
    return (
      <Dialog
        title="New theme"
        open={open}
        onOpenChange={setOpen}
        trigger={<Button>Add</Button>}
        footer={
          <DialogClose asChild>
            <Button>Cancel</Button>
          </DialogClose>
        }
      />
    );
  }
  renderIn("en", <Held />);
  for (const time of [1, 2]) {
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByRole("dialog", { name: "New theme" }), `opened ${time}`).toBeDefined();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  }
});

test("an action runs only after confirmation", async () => {
  const done = vi.fn();
  renderIn(
    "en",
    <Confirm title="Sure?" description="Gone for good" action="Do it" onConfirm={done} trigger={<Button>Ask</Button>} />, // prettier-ignore
  );
  await userEvent.click(screen.getByRole("button", { name: "Ask" }));
  await screen.findByRole("alertdialog", { name: "Sure?" });
  expect(done).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Do it" }));
  expect(done).toHaveBeenCalledOnce();
});

test("a dialog opened from a menu returns the focus to the menu's button", async () => {
  function Held() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Menu trigger={<Button>More</Button>}>
          <MenuItem onSelect={() => setOpen(true)}>Rename</MenuItem>
        </Menu>
        <Dialog title="Rename" open={open} onOpenChange={setOpen}>
          <input aria-label="Name" />
        </Dialog>
      </>
    );
  }
  renderIn("en", <Held />);
  screen.getByRole("button", { name: "More" }).focus();
  await userEvent.keyboard("{Enter}{Enter}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Name" })));
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement?.textContent).toBe("More"));
});
