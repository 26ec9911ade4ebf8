/** The options of `nx g feature` that npm takes for its own when `--` is forgotten; it leaves them in the environment. */
const swallowed = ['per', 'fields', 'panel', 'dry_run'];

/**
 * Keeps `npm run new-feature injuries --per player` from writing a feature per game.
 *
 * @throws {Error} with what should have been typed.
 */
export function refuseSwallowedOptions(environment: NodeJS.ProcessEnv): void {
  const typed = swallowed.flatMap((option) => {
    const value = environment[`npm_config_${option}`];
    if (value === undefined || value === '' || value === 'false') return [];
    return value === 'true' ? [`--${option.replace('_', '-')}`] : [`--${option.replace('_', '-')} '${value}'`];
  });
  if (typed.length === 0) return;
  const options = typed.join(' ');
  throw new Error(`npm keeps ${options} to itself. Write: npm run new-feature <name> -- ${options}`);
}
