"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;
const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** Whether the keyboard has a ⌘ key; the server renders Ctrl because it can't know. */
export const useMac = (): boolean => useSyncExternalStore(never, isMac, () => false);
