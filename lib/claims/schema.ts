import { z } from "zod";
import { themeClaim } from "@/lib/themes/detail-schema";

export const claimDetail = themeClaim.extend({
  reportTitle: z.string(),
  correction: z.string().nullable(),
});
export type ClaimDetail = z.infer<typeof claimDetail>;
