package dev.casement.app.wiring;

/// What plays providers and customers, as far as starting and stopping go.
interface Played extends AutoCloseable {
  Played NOBODY =
      new Played() {
        @Override
        public void start() {}

        @Override
        public void close() {}
      };

  /// Called once the server listens and the workers work.
  void start();

  @Override
  void close();
}
