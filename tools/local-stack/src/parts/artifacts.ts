import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The fetched parts of the stack. */
export interface Artifacts {
  readonly kafkaJars: readonly string[];
  /** What a new data folder of the broker begins with, as Kafka's own tool formatted it. */
  readonly bootstrapCheckpoint: string;
  readonly registryFolder: string;
  /** Archives of the classes of these very versions. */
  readonly archiveFolder: string;
}

/** Where the parts lie in a folder of the cache. */
export function artifactsIn(folder: string): Artifacts {
  const kafka = join(folder, 'kafka');
  return {
    // An archive of classes is valid for one order of the jars only.
    kafkaJars: readdirSync(kafka)
      .sort()
      .map((jar) => join(kafka, jar)),
    bootstrapCheckpoint: join(folder, 'bootstrap.checkpoint'),
    registryFolder: join(folder, 'registry'),
    archiveFolder: `${folder}-classes`,
  };
}
