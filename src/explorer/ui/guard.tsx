import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useErrorBoundary } from 'preact/hooks';
import { messageOf } from './message-of.ts';

/** Keeps a fault of one part from taking the page with it; tries again when the choice changes. */
export function Guard({ of, children }: { readonly of: unknown; readonly children: ComponentChildren }): VNode {
  const [error, reset] = useErrorBoundary() as [unknown, () => void];
  useEffect(() => {
    if (error !== undefined) reset();
  }, [of]);
  if (error !== undefined) return <p class="fault">This part cannot be shown for what is chosen. {messageOf(error)}</p>;
  return <>{children}</>;
}
