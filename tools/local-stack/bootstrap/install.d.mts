export function mustInstall(root: string): boolean;
export function install(root: string): boolean;
