import { cleanup, configure } from "@testing-library/react";
import { toast } from "sonner";
import { afterAll, afterEach, vi } from "vitest";

// Lazily loaded content arrives late on a busy machine; a passing test waits only as long as needed.
configure({ asyncUtilTimeout: 20_000 });

// The test files of a worker share its packages and its document. Each has its own copies of our modules, because some
// files mock what those import, and leaves the document as it was.
vi.resetModules();
// A message outlives the container that shows it, and would be shown in the next one.
afterEach(() => void toast.dismiss());
afterAll(() => {
  cleanup();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
  window.history.replaceState(null, "", "/");
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

// jsdom has no layout: every element of the document is visible, nothing changes its size or scrolls, and no pointer is
// captured.
Element.prototype.checkVisibility ??= function (this: Element) {
  return this.isConnected;
};
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.hasPointerCapture ??= () => false;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
