export function withProgress<T>(what: string, work: () => Promise<T>, detail?: () => string): Promise<T>;
