import { INDUSTRIES_1 } from "./industries-1";
import { INDUSTRIES_2 } from "./industries-2";
import { SUBTHEMES } from "./subthemes";
import type { GlossaryTerm } from "./term";

/** The glossary that comes with the board: Shenwan's industries as revised in 2021, and common themes. */
export const SHIPPED_TERMS: readonly GlossaryTerm[] = [...INDUSTRIES_1, ...INDUSTRIES_2, ...SUBTHEMES];
