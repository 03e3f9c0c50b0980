// Imported first by every entry: it must run, and be read, on an old Node.

const [major, minor] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    "buzon: Node " +
      process.versions.node +
      " is too old; install Node 20.19 or newer from https://nodejs.org",
  );
  process.exit(1);
}
