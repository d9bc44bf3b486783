export function ensureDependencies(root: string, install?: (root: string) => Promise<number>): Promise<void>;
export function isInstalled(root: string): boolean;
