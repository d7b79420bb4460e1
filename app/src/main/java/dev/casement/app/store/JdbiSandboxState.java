package dev.casement.app.store;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandInWorld;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What the stand-in of one channel remembers, in the database.
final class JdbiSandboxState implements StandInWorld.State {

  private final Reads reads;
  private final GroupCommit writer;
  private final ChannelId channel;

  JdbiSandboxState(Reads reads, GroupCommit writer, ChannelId channel) {
    this.reads = reads;
    this.writer = writer;
    this.channel = channel;
  }

  @Override
  public Optional<String> get(String key) {
    return reads.read(handle ->
        handle
            .select(
                "select content from sandbox_state where channel = ? and name = ?",
                channel.value(),
                key)
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public void put(String key, String value) {
    writer.write(handle -> {
      remove(handle, key);
      return handle.execute(
          "insert into sandbox_state (channel, name, content) values (?, ?, ?)",
          channel.value(),
          key,
          value);
    });
  }

  @Override
  public void remove(String key) {
    writer.write(handle -> remove(handle, key));
  }

  private int remove(Handle handle, String key) {
    return handle.execute(
        "delete from sandbox_state where channel = ? and name = ?", channel.value(), key);
  }

  @Override
  public List<String> under(String prefix) {
    return reads.read(handle ->
        handle
            .createQuery(
                """
                select content from sandbox_state
                where channel = :channel and name >= :prefix
                  and left(name, length(:prefix)) = :prefix
                order by channel, name
                """)
            .bind("channel", channel.value())
            .bind("prefix", prefix)
            .mapTo(String.class)
            .list());
  }
}
