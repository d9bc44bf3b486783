import { useState } from 'preact/hooks';

/** The last value that was not undefined. */
export function useLast<T>(value: T | undefined): T | undefined {
  const [kept] = useState<{ value?: T }>({});
  if (value !== undefined) kept.value = value;
  return kept.value;
}
