package dev.casement.app.store;

import java.util.Optional;
import java.util.function.Consumer;

/// Nobody else: an embedded database has one process.
record Alone() implements Neighbours {

  @Override
  public String me() {
    return "alone";
  }

  @Override
  public boolean has(Duty duty) {
    return true;
  }

  @Override
  public void tell(Topic topic, String about) {
    // There is nobody to tell.
  }

  @Override
  public void tellLater(Topic topic, String about) {
    // There is nobody.
  }

  @Override
  public void hear(Topic topic, Consumer<Optional<String>> heard) {
    // There is nobody to hear.
  }

  @Override
  public void start() {
    // It is there.
  }

  @Override
  public void close() {
    // Nobody notices.
  }
}
