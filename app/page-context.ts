import { cache } from "react";
import { contextVia } from "@/lib/session";

/** The context of a page: one for everything that is read for it, so that it is of one instant. */
export const pageContext = cache(() => contextVia("browser"));
