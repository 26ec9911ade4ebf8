import type { Container, KubernetesObject, PodSpec } from './kubernetes-object.ts';

/** What is asked of an object that runs pods. */
export interface Rule {
  readonly says: string;
  isKept(pod: PodSpec, workload: KubernetesObject): boolean;
}

/** The objects that run pods. */
export const workloadsOf = (objects: readonly KubernetesObject[]): KubernetesObject[] =>
  objects.filter(({ spec }) => spec?.template !== undefined);

/** Which of the workloads break a rule, by kind and name. */
export function breakersOf(rule: Rule, workloads: readonly KubernetesObject[]): string[] {
  const breakers = workloads.filter((workload) => !rule.isKept(podOf(workload), workload));
  return breakers.map(({ kind, metadata }) => `${kind} ${metadata.name}`);
}

/** @throws {Error} when it runs none. */
export function podOf({ kind, metadata, spec }: KubernetesObject): PodSpec {
  if (spec?.template === undefined) throw new Error(`Cannot look at the pod of ${kind} ${metadata.name}: it runs none`);
  return spec.template.spec;
}

/** A rule that is asked of each container. */
export const ofContainers = (says: string, isKept: (container: Container) => boolean): Rule => ({
  says,
  isKept: ({ containers }) => containers.length > 0 && containers.every(isKept),
});
