/** One process as `ps -e -o pid=,ppid=,rss=,args=` prints it. */
export interface RunningProcess {
  readonly pid: number;
  readonly parentPid: number;
  readonly residentKiB: number;
  readonly command: string;
}

/** Reads the lines of `ps -e -o pid=,ppid=,rss=,args=`, which Linux and macOS print alike. */
export function parseProcesses(output: string): RunningProcess[] {
  return output.split('\n').flatMap((line) => {
    const [, pid, parentPid, residentKiB, command] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    if (!pid || !command) return [];
    return [{ pid: Number(pid), parentPid: Number(parentPid), residentKiB: Number(residentKiB), command }];
  });
}

/** The process with this id and everything that it started, directly or not. */
export function treeOf(rootPid: number, processes: readonly RunningProcess[]): RunningProcess[] {
  const root = processes.filter(({ pid }) => pid === rootPid);
  const children = processes.filter(({ parentPid, pid }) => parentPid === rootPid && pid !== rootPid);
  return [...root, ...children.flatMap(({ pid }) => treeOf(pid, processes))];
}
