import { useEffect } from 'preact/hooks';

/** An effect that ends with its `signal`: when one of `inputs` changes, and with the component. */
export function useTask(work: (signal: AbortSignal) => unknown, inputs: readonly unknown[]): void {
  useEffect(() => {
    const leaving = new AbortController();
    work(leaving.signal);
    return () => leaving.abort();
  }, [...inputs]);
}
