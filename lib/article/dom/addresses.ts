/**
 * An absolute http(s) address, or nothing. The URL parser itself drops the tabs and line ends that hide a scheme
 * (`java\tscript:`), so the scheme is checked after parsing.
 */
export function httpAddress(address: string | null | undefined, base: string): string | undefined {
  const trimmed = address?.trim();
  if (!trimmed) return undefined;
  try {
    const url = new URL(trimmed, base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
