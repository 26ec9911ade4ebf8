import { kafkaConfig, runService } from '@courtside/service-kit';
import { parseConfig } from './config.ts';
import { findPage } from './http/page-routes.ts';
import { startDisplay } from './start-display.ts';

const name = 'display-consumer';

runService(name, async (stop, log) => {
  const config = parseConfig(process.env);
  const page = findPage(process.argv[1] ?? '');
  if (page === undefined) log.warn({ event: 'page.notBuilt' });
  await using display = await startDisplay({ config, kafka: kafkaConfig(config, name, log), page, stop });
  await display.done;
});
