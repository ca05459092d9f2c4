"use client";

import { useParams } from "next/navigation";
import { useEffect, useState } from "react";

/**
 * The address's fragment without its #, "" on the server. `:target` alone doesn't do: the router moves with
 * history.pushState, after which browsers don't look for the target again.
 */
export function useHash(): string {
  const params = useParams();
  const [hash, setHash] = useState("");
  useEffect(() => {
    const read = () => setHash(window.location.hash.slice(1));
    read();
    window.addEventListener("hashchange", read);
    return () => window.removeEventListener("hashchange", read);
    // The router gives new params for every move, within a page too.
  }, [params]);
  return hash;
}
