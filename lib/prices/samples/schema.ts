import { z } from "zod";

export const sampleStateSchema = z.object({
  sampleTickers: z.number().int(),
  ahead: z.object({ samples: z.string(), real: z.string() }).nullable().meta({
    description:
      "the last day of each kind, if sample bars end more than 10 weekdays after every real series",
  }),
});
export type SampleState = z.infer<typeof sampleStateSchema>;

export const samplesRemovedSchema = z.object({ tickers: z.number().int(), bars: z.number().int() });
