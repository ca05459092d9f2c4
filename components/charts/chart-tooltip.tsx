import type { TooltipRow } from "@/components/charts/point";

/** The values of one day, beside the pointer. */
export function ChartTooltip({ day, rows }: { day: string; rows: (TooltipRow & { colour?: string })[] }) {
  return (
    <div
      role="status"
      className="pointer-events-none min-w-36 rounded border border-line bg-raised px-2 py-1 text-xs text-ink shadow-pop"
    >
      <p className="num text-faint">{day}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-3">
        {rows.map(({ label, value, colour }) => (
          <div key={label} className="contents">
            <dt className="flex items-center gap-1.5 text-muted">
              {colour && <span aria-hidden className="h-0.5 w-2.5" style={{ background: colour }} />}
              {label}
            </dt>
            <dd className="text-right font-medium num">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
