"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the keyboard has ⌘; the server doesn't know, and says Ctrl. */
export const useMac = (): boolean => useSyncExternalStore(never, isMac, () => false);
