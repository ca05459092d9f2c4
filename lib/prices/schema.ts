import { z } from "zod";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";

/** How a series of prices is adjusted for splits and dividends. */
export const adjustmentSchema = z.enum(ADJUSTMENTS);
