import { z } from "zod";
import { ADJUSTMENTS } from "@/lib/domain/adjustment";

/** The treatment of splits and dividends in a series. */
export const adjustmentSchema = z.enum(ADJUSTMENTS);
