import type { EndShape as Shape } from "@/components/charts/point";

const PATHS: Record<Shape, { d: string; hollow?: boolean }> = {
  disc: { d: "M4 1a3 3 0 1 1 0 6a3 3 0 1 1 0-6z" },
  square: { d: "M1.5 1.5h5v5h-5z" },
  triangle: { d: "M4 1l3.4 6h-6.8z" },
  ring: { d: "M4 1.5a2.5 2.5 0 1 1 0 5a2.5 2.5 0 1 1 0-5z", hollow: true },
  diamond: { d: "M4 .5l3.5 3.5l-3.5 3.5l-3.5-3.5z" },
  cross: { d: "M1 1l6 6M7 1l-6 6", hollow: true },
};

/** The symbol of a line, 8 px wide. */
export function EndShape({ shape, colour }: { shape: Shape; colour: string }) {
  const { d, hollow } = PATHS[shape];
  return (
    <svg aria-hidden width={8} height={8} className="shrink-0">
      <path
        d={d}
        fill={hollow ? "none" : colour}
        stroke={hollow ? colour : "none"}
        strokeWidth={hollow ? 1.75 : undefined}
      />
    </svg>
  );
}
