import { z } from "zod";
import { themeClaimSchema } from "@/lib/themes/detail-schema";

export const claimDetailSchema = themeClaimSchema.extend({
  reportTitle: z.string(),
  correction: z.string().nullable(),
});
export type ClaimDetail = z.infer<typeof claimDetailSchema>;
