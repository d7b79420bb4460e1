package dev.casement.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a channel's descriptor says, in other languages, from `channel-texts.tsv`: a column for
/// each language, named in the first line. The keys are `setting.NAME`, `setting.NAME.help` and
/// `setting.NAME.form`, `capability.ID` and `capability.ID.help`, and `rule.ID`. A channel's own
/// text goes before the one that all share.
public final class ChannelTexts {

  private static final String FILE = "channel-texts.tsv";

  /// Stands where the descriptor has the words already.
  private static final String AS_DESCRIBED = "-";

  private ChannelTexts() {}

  /// By language, then by key.
  public static Map<String, Map<String, String>> load(Class<?> channel) {
    Map<String, Map<String, String>> texts = new HashMap<>();
    read(ChannelTexts.class, texts);
    read(channel, texts);
    return Map.copyOf(texts);
  }

  private static void read(Class<?> anchor, Map<String, Map<String, String>> into) {
    List<List<String>> lines = Table.read(anchor, FILE);
    List<String> head = lines.getFirst();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != head.size()) {
        throw new IllegalArgumentException("a text for each language is missing: " + line);
      }
      for (int column = 1; column < head.size(); column++) {
        if (!line.get(column).equals(AS_DESCRIBED)) {
          into.computeIfAbsent(head.get(column), _ -> new HashMap<>())
              .put(line.getFirst(), line.get(column));
        }
      }
    }
  }
}
