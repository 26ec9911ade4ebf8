/** What must be said about where the numbers come from. */
export interface SourceWords {
  readonly label: string;
  /** The sentence of the banner; null where the numbers are what they look like. */
  readonly banner: string | null;
}

/** Everything but the league's own feed is labelled, an unknown source too: it is shown under its name. */
export function sourceWords(source: string): SourceWords {
  switch (source) {
    case 'nba-cdn':
      return { label: 'NBA', banner: null };
    case 'simulated':
      return { label: 'Simulated', banner: 'Simulated games: these teams, players and results are invented.' };
    case 'replay':
      return { label: 'Replay', banner: 'Replay: recorded games, played once more. This is not happening now.' };
    default:
      return { label: source, banner: `The source of these games calls itself “${source}”.` };
  }
}

/** The sentences for all sources on a page, each once. */
export function bannersOf(sources: Iterable<string>): readonly string[] {
  const banners = [...new Set(sources)].map((source) => sourceWords(source).banner);
  return banners.filter((banner) => banner !== null);
}
