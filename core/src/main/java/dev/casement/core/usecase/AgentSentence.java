package dev.casement.core.usecase;

import dev.casement.core.domain.policy.BlockReason;
import dev.casement.core.domain.policy.ContentLimit;
import dev.casement.core.domain.policy.Decision;
import dev.casement.core.domain.policy.Remedy;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says a decision to a person: why, what to do about it (R6), and whose rule it is (R7).
///
/// @param channel the channel's name as people call it
/// @param issuer who makes the channel's rules
record AgentSentence(Reader reader, String channel, String issuer) {

  private static final Sentences SENTENCES = Sentences.ALL;

  /// The same zone under a name that people know; the offset's is a bare Z.
  private static final ZoneId UTC = ZoneId.of("UTC");

  /// @param instead the kind of message that could go in place of this one
  String of(Decision decision, List<Remedy> remedies, Optional<String> instead) {
    return String.join(
        " ",
        switch (decision) {
          case Decision.Allowed allowed -> sentences(allowed);
          case Decision.Blocked blocked -> sentences(blocked, remedies, instead);
        });
  }

  private List<String> sentences(Decision.Allowed allowed) {
    Map<String, String> words = words();
    words.put("until", allowed.until().map(this::time).orElse(""));
    List<String> sentences = new ArrayList<>();
    sentences.add(say("allowed." + id(allowed.reason()), words));
    allowed.warnings().forEach(warning -> sentences.add(say("warning." + id(warning), words)));
    return sentences;
  }

  private List<String> sentences(
      Decision.Blocked blocked, List<Remedy> remedies, Optional<String> instead) {
    List<String> sentences = new ArrayList<>();
    sentences.add(why(blocked));
    instead.flatMap(kind -> find("kind." + kind)).ifPresent(kind -> sentences.add(instead(kind)));
    if (blocked.reason().isOfWindow()) {
      next(blocked.reason(), remedies).ifPresent(sentences::add);
    }
    if (isIssuers(blocked.reason())) {
      sentences.add(say("issuer", words()));
    }
    return sentences;
  }

  private String instead(String kind) {
    Map<String, String> words = words();
    words.put("kind", kind);
    return say("next.instead", words);
  }

  private String why(Decision.Blocked blocked) {
    Map<String, String> words = words();
    String key = "blocked." + id(blocked.reason());
    if (blocked.reason() != BlockReason.CONTENT_LIMIT) {
      return say(key, words);
    }
    if (blocked.limit().isEmpty()) {
      return say(key + ".kind", words);
    }
    ContentLimit limit = blocked.limit().get();
    words.put("field", find("field." + limit.field()).orElse(limit.field()));
    words.put("unit", find("unit." + limit.unit()).orElse(limit.unit()));
    words.put("limit", Long.toString(limit.limit()));
    words.put("actual", Long.toString(limit.actual()));
    return say(key, words);
  }

  /// What to do next, for the best way that a person can take at once.
  private Optional<String> next(BlockReason reason, List<Remedy> remedies) {
    for (Remedy remedy : remedies) {
      if (remedy instanceof Remedy.SendTemplate) {
        boolean first = reason == BlockReason.NEVER_CONTACTED;
        return Optional.of(say(first ? "next.first_message" : "next.another_message", words()));
      }
      if (remedy instanceof Remedy.HumanAgent humanAgent) {
        Map<String, String> words = words();
        words.put("until", time(humanAgent.until()));
        return Optional.of(say("next.human_agent", words));
      }
    }
    return Optional.empty();
  }

  /// Whether the reason is a rule of the channel's issuer, not a wish of the customer or the
  /// company.
  private static boolean isIssuers(BlockReason reason) {
    return switch (reason) {
      case NOT_SUPPORTED,
          ACCOUNT_RESTRICTED,
          THREAD_NOT_OWNED,
          TEMPLATE_NOT_APPROVED,
          TEMPLATE_PAUSED,
          OPT_IN_MISSING,
          TAG_ENDED,
          CAPABILITY_MISSING,
          AUTOMATION_NOT_ALLOWED,
          NEVER_CONTACTED,
          WINDOW_CLOSED,
          CONTENT_LIMIT,
          MARKETING_NOT_DELIVERED,
          MESSAGING_LIMIT ->
          true;
      case TEMPLATE_UNKNOWN, OPTED_OUT, BUDGET, NOT_PERMITTED -> false;
    };
  }

  private Map<String, String> words() {
    String tag = reader.language().tag();
    String noun = reader.customerNoun().getOrDefault(tag, say("customer", Map.of()));
    Map<String, String> words = new HashMap<>();
    words.put("customer", noun);
    words.put("Customer", capitalised(noun));
    words.put("channel", channel);
    words.put("issuer", issuer);
    return words;
  }

  private String capitalised(String noun) {
    if (noun.isEmpty()) {
      return noun;
    }
    int end = noun.offsetByCodePoints(0, 1);
    return noun.substring(0, end).toUpperCase(reader.language().locale()) + noun.substring(end);
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm z", reader.language().locale())
        .withZone(reader.zone().equals(ZoneOffset.UTC) ? UTC : reader.zone())
        .format(at);
  }

  private String say(String key, Map<String, String> words) {
    return SENTENCES.say(reader.language(), key, words);
  }

  private Optional<String> find(String key) {
    return SENTENCES.find(reader.language(), key);
  }

  private static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
