import { z } from "zod";
import { lineFieldSchema } from "@/lib/contract/fields";
import { boardAddress } from "@/lib/view/board-address";

const nameFieldSchema = lineFieldSchema.min(1, { error: "required" }).max(60);
const queryFieldSchema = z
  .string()
  .max(1_000)
  .overwrite(boardAddress)
  .meta({
    description: "the parameters of the board's address without its day; others are left out",
    examples: ["period=1m&columns=excess,drawdown&sort=-excess"],
  });

export const namedViewInputSchema = z.strictObject({ name: nameFieldSchema, query: queryFieldSchema });
export type NamedViewInput = z.output<typeof namedViewInputSchema>;

export const namedViewPatchSchema = z.strictObject({
  name: nameFieldSchema.optional(),
  query: queryFieldSchema.optional(),
});
export type NamedViewPatch = z.output<typeof namedViewPatchSchema>;

export const namedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type NamedView = z.infer<typeof namedViewSchema>;
