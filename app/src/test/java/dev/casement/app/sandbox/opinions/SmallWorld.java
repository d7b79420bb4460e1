package dev.casement.app.sandbox.opinions;

import dev.casement.core.memory.MemoryState;
import dev.casement.core.port.channel.StandInAccount;
import dev.casement.core.port.channel.StandInWorld;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// A world of one account, whose time is set by hand.
final class SmallWorld implements StandInWorld {

  private final StandInAccount account;
  private final MemoryState state = new MemoryState();
  private Instant now;
  private int ids;

  SmallWorld(StandInAccount account, Instant now) {
    this.account = account;
    this.now = now;
  }

  void moveTo(Instant moment) {
    now = moment;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public String newId() {
    ids++;
    return "id" + ids;
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:1/sandbox/graph");
  }

  @Override
  public List<StandInAccount> accounts() {
    return List.of(account);
  }

  @Override
  public State state() {
    return state;
  }
}
