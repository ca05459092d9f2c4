"use client";

import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { shareAt, type DayAxis } from "@/components/charts/day-axis";

/** A press that moves less than this many pixels is no drag. */
const DRAG = 6;

interface Span {
  /** The points at both ends, in the order of selection. */
  start: number;
  end: number;
}

export interface RangeSelectProps {
  axis: DayAxis;
  onSelect?: (from: string, to: string) => void;
  /** Receives a function to be called with the point that is highlighted by pointer or keys. */
  children: (onHighlight: (index: number | null) => void) => ReactNode;
}

/**
 * The selection of a range of days in a plot: by dragging, or by Shift with arrow keys and then Enter. Shift may be
 * released between the arrows.
 */
export function RangeSelect({ axis, onSelect, children }: RangeSelectProps) {
  const [highlighted, setHighlighted] = useState<number | null>(null);
  const [dragged, setDragged] = useState<Span | null>(null);
  const [anchor, setAnchor] = useState<number | null>(null);
  const pressed = useRef<{ x: number; index: number } | null>(null);
  const span =
    dragged ?? (anchor === null || highlighted === null ? null : { start: anchor, end: highlighted });
  const ends = span && [Math.min(span.start, span.end), Math.max(span.start, span.end)];

  const stop = () => {
    pressed.current = null;
    setDragged(null);
    setAnchor(null);
  };
  const finish = () => {
    stop();
    const [from, to] = (ends ?? []).map((index) => axis.days[index]);
    if (from !== undefined && to !== undefined && from !== to) onSelect?.(from, to);
  };
  const indexAt = (event: PointerEvent) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return nearest(axis, (event.clientX - left) / width);
  };
  if (!onSelect) return children(setHighlighted);

  return (
    <div
      className="absolute inset-0 touch-pan-y select-none"
      onPointerDown={(event) => {
        if (event.button === 0) pressed.current = { x: event.clientX, index: indexAt(event) };
      }}
      onPointerMove={(event) => {
        const from = pressed.current;
        // Released outside before the pointer was captured.
        if (from && event.buttons === 0) return stop();
        if (!from || (!dragged && Math.abs(event.clientX - from.x) < DRAG)) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ start: from.index, end: indexAt(event) });
      }}
      onPointerUp={finish}
      onPointerCancel={stop}
      onKeyDown={(event: KeyboardEvent) => {
        if (span && (event.key === "Escape" || event.key === "Enter")) {
          event.preventDefault();
          return event.key === "Enter" ? finish() : stop();
        }
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        if (!event.shiftKey) return setAnchor(null);
        // The chart highlights the next day after this.
        setAnchor(anchor ?? highlighted ?? (event.key === "ArrowLeft" ? axis.days.length - 1 : 0));
      }}
      onBlur={stop}
    >
      {children(setHighlighted)}
      {ends && ends[0] !== ends[1] && (
        <div
          className="pointer-events-none absolute inset-y-0 border-x border-(--line-strong) bg-(--ink)/10"
          style={{
            left: `${100 * shareAt(axis, at(axis, ends[0]!))}%`,
            right: `${100 - 100 * shareAt(axis, at(axis, ends[1]!))}%`,
          }}
        />
      )}
    </div>
  );
}

const at = (axis: DayAxis, index: number) => axis.at[index] ?? 0;

/** The index of the point nearest to a share of the axis. */
function nearest(axis: DayAxis, share: number): number {
  const position = axis.from + share * (axis.to - axis.from);
  const after = axis.at.findIndex((each) => each >= position);
  if (after === -1) return axis.at.length - 1;
  return after > 0 && position - at(axis, after - 1) < at(axis, after) - position ? after - 1 : after;
}
