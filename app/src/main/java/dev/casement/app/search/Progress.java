package dev.casement.app.search;

import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.message.MessageId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// How far the feed of a company was read, and what of it is not in the index yet. For one thread
/// at a time.
final class Progress {

  /// How many conversations and messages may be behind.
  private static final int MOST_BEHIND = 20_000;

  /// How often in a row they may be left behind.
  private static final int MOST_LEFT = 20;

  /// Of so many rows it is remembered what the index has, for as long as a message may take to be
  /// sent, delivered and read at high speed.
  private static final int REMEMBERED = 200_000;

  final Set<ConversationId> conversations = new LinkedHashSet<>();
  final Set<MessageId> messages = new LinkedHashSet<>();
  long position;
  private final Map<String, Long> recent = new LinkedHashMap<>();
  private int left;

  Progress(long position) {
    this.position = position;
  }

  /// Whether it cannot be left behind once more.
  boolean isTooFarBehind() {
    left++;
    return left >= MOST_LEFT || conversations.size() + messages.size() > MOST_BEHIND;
  }

  void nothingIsBehind() {
    messages.clear();
    conversations.clear();
    left = 0;
  }

  /// Whether the index does not have it so already: mostly it is not its words that change in a
  /// message, and a contact stays as it is while its conversation goes on.
  boolean isNew(Entry entry) {
    Long now = fingerprint(entry);
    boolean isNew = !now.equals(recent.put(entry.id(), now));
    if (recent.size() > REMEMBERED) {
      recent.remove(recent.keySet().iterator().next());
    }
    return isNew;
  }

  private static long fingerprint(Entry entry) {
    String all = entry.words().words().stream().sorted().collect(Collectors.joining(" "));
    BytesRef what = new BytesRef(entry.at().toEpochMilli() + " " + all);
    return ((long) StringHelper.murmurhash3_x86_32(what, 1) << Integer.SIZE)
        ^ StringHelper.murmurhash3_x86_32(what, 2);
  }

  /// It was taken out of the index.
  void forget(Index.Key gone) {
    recent.remove(gone.id());
  }

  /// The index was made anew.
  void forgetAll() {
    recent.clear();
  }
}
