/** Imported for its effect: a command whose reader has seen enough, e.g. `head`, ends without an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
