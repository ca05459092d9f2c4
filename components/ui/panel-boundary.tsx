"use client";

import { Component, type ReactNode } from "react";

interface PanelBoundaryProps {
  /** Rendered in place of the failed content. */
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * An error boundary, so that a failing panel does not break the page. React supports error boundaries only as classes.
 */
export class PanelBoundary extends Component<PanelBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
