package dev.casement.meta;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.AccountNotice.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What people are told of Meta's notices about accounts, from `notices.tsv` beside a channel's
/// class: the notice's kind, how much it matters, and a sentence for each language named in the
/// first line.
public final class NoticeTexts {

  private static final int LANGUAGES = 2;

  private final Map<String, AccountNotice> notices;

  private NoticeTexts(Map<String, AccountNotice> notices) {
    this.notices = Map.copyOf(notices);
  }

  /// The table beside this class.
  public static NoticeTexts load(Class<?> channel) {
    List<List<String>> lines = Table.read(channel, "notices.tsv");
    List<String> head = lines.getFirst();
    Map<String, AccountNotice> notices = new HashMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      if (line.size() != head.size()) {
        throw new IllegalArgumentException("a sentence for each language is missing: " + line);
      }
      Map<String, String> sentences = new HashMap<>();
      for (int column = LANGUAGES; column < head.size(); column++) {
        sentences.put(head.get(column), line.get(column));
      }
      Severity severity = Severity.valueOf(line.get(1).toUpperCase(Locale.ROOT));
      notices.put(line.getFirst(), AccountNotice.of(line.getFirst(), severity, sentences, ""));
    }
    return new NoticeTexts(notices);
  }

  /// A notice of this kind, with Meta's own words.
  public AccountNotice notice(String kind, String detail) {
    AccountNotice known = notices.get(kind);
    if (known == null) {
      throw new IllegalArgumentException("no sentence '" + kind + "' in notices.tsv");
    }
    return AccountNotice.of(kind, known.severity(), known.sentences(), detail);
  }
}
