// Preloaded into every process that the supervisor starts: when the supervisor dies, however it dies, this process
// stops as if it had been asked to.
process.on('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), 5000).unref();
});
process.channel?.unref();
