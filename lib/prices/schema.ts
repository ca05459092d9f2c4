import { z } from "zod";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";

/** How a series of prices is adjusted for splits and dividends. */
export const adjustment = z.enum(ADJUSTMENTS);
