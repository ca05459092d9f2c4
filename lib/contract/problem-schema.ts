import { z } from "zod";

/** A refusal in the form of RFC 9457, with any further data (candidates, the current note) as members beside it. */
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
