export function ensureDependencies(root: string, install?: (root: string) => number): void;
export function isInstalled(root: string): boolean;
