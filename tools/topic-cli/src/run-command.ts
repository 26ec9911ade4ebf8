import type { KafkaClientConfig } from '@courtside/kafka-client';
import { addressesFile, endWithParent, readRecordedAddresses, stopOnSignal } from '@courtside/local-stack';
import { kafkaConfig, kafkaEnvironment, parseEnvironment } from '@courtside/service-kit';
import { z } from 'zod';
import { chooseEnvironment } from './choose-environment.ts';
import { openTerminal, type Terminal } from './terminal.ts';
import { waitingLog } from './waiting-log.ts';

export interface CommandTools {
  readonly terminal: Terminal;
  /** Aborts at Ctrl-C, and when nobody reads what is printed any more. */
  readonly stop: AbortSignal;
  /** Where the environment says, or where `npm start` of this folder listens. */
  connect(): KafkaClientConfig;
}

/** Runs one command to its end; what it throws is told in words, and it fails. */
export function runCommand(work: (tools: CommandTools) => Promise<void>): void {
  const terminal = openTerminal();
  const stop = AbortSignal.any([stopOnSignal(() => undefined), terminal.closed]);
  const connect = () => {
    endWithParent();
    const environment = chooseEnvironment(process.env, readRecordedAddresses(addressesFile));
    const env = parseEnvironment(z.object(kafkaEnvironment), environment);
    return kafkaConfig(env, 'topic-cli', waitingLog(terminal.say));
  };
  work({ terminal, stop, connect }).catch((cause: Error) => {
    process.stderr.write(`${cause.message}\n`);
    process.exitCode = 1;
  });
}
