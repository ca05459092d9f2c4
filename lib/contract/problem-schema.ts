import { z } from "zod";

/** A refusal as RFC 9457 writes it; what else came with it (candidates, the current note) stands beside. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    fields: z.record(z.string(), z.string()).optional(),
  })
  .loose();
export type Problem = z.infer<typeof problemSchema>;
