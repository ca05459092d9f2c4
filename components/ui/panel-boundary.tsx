"use client";

import { Component, type ReactNode } from "react";

interface PanelBoundaryProps {
  /** What stands in the place of what broke. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps what breaks inside it from taking the page along; React has no other form for this than a class. */
export class PanelBoundary extends Component<PanelBoundaryProps, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
