export const priceKeys = {
  all: ["prices"] as const,
  series: ["prices", "series"] as const,
  imports: ["prices", "imports"] as const,
  samples: ["prices", "samples"] as const,
  forms: ["prices", "forms"] as const,
};
