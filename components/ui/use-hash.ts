"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * Returns the URL fragment without its #, and "" on the server. The CSS selector `:target` does not work here: the
 * router navigates by history.pushState, after which browsers don't update the target.
 */
export function useHash(): string {
  const params = useParams();
  const [hash, setHash] = useState("");
  useEffect(() => {
    const read = () => setHash(window.location.hash.slice(1));
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
    // The router returns new params for every navigation, also within a page.
  }, [params]);
  return hash;
}
