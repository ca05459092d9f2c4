import { cache } from "react";
import { contextVia } from "@/lib/session";

/** The context of a page, shared by all reads of a request so that they have the same time. */
export const pageContext = cache(() => contextVia("browser"));
