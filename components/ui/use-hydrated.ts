"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page runs in a browser: false on the server and in the first picture a browser makes of its answer. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
