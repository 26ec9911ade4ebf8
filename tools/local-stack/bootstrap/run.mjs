// The way into every command of the root package.json. Runs before anything is installed, on Node 20 or newer.
var nodeVersionMin = 20;
var nodeVersion = Number(process.versions.node.split('.')[0]);

if (nodeVersion < nodeVersionMin) {
  console.error(
    'Node ' +
      nodeVersionMin +
      ' or newer is needed: this is ' +
      process.version +
      '\n' +
      '  Debian, Ubuntu:  sudo apt-get install nodejs npm   (Debian 13, Ubuntu 25.04 or newer; else the packages of NodeSource)\n' +
      '  macOS:           brew install node',
  );
  process.exit(1);
} else {
  import('./commands.mjs').then((commands) => commands.run(process.argv[2], process.argv.slice(3)));
}
