package dev.casement.core.domain.channel;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something that the provider said about an account of ours: a restriction, a warning, a change of
/// quality.
///
/// @param kind lower-case with underscores: `account_restriction`, `phone_number_quality`
/// @param sentences what it means to people, by language tag: en, pt-BR, es, it
/// @param detail the provider's own words
/// @param restrictions what may not be done from now on
/// @param lifted what may be done again from now on; with [Forbidden#ALL] everything
/// @param limit how many customers may be written to, where it tells
/// @param throughput how many messages a second may go and come from now on, where it tells
public record AccountNotice(
    String kind,
    Severity severity,
    Map<String, String> sentences,
    String detail,
    List<Restriction> restrictions,
    Set<Forbidden> lifted,
    Optional<MessagingLimit> limit,
    Optional<Integer> throughput) {

  public AccountNotice {
    sentences = Map.copyOf(sentences);
    restrictions = List.copyOf(restrictions);
    lifted = Set.copyOf(lifted);
  }

  /// A notice that changes nothing but what people know.
  public static AccountNotice of(
      String kind, Severity severity, Map<String, String> sentences, String detail) {
    return new AccountNotice(
        kind, severity, sentences, detail, List.of(), Set.of(), Optional.empty(), Optional.empty());
  }

  /// The same, forbidding this.
  public AccountNotice restricting(List<Restriction> more) {
    return new AccountNotice(kind, severity, sentences, detail, more, lifted, limit, throughput);
  }

  /// The same, allowing this again.
  public AccountNotice lifting(Set<Forbidden> again) {
    return new AccountNotice(
        kind, severity, sentences, detail, restrictions, again, limit, throughput);
  }

  /// The same, telling this limit.
  public AccountNotice limiting(MessagingLimit to) {
    return new AccountNotice(
        kind, severity, sentences, detail, restrictions, lifted, Optional.of(to), throughput);
  }

  /// The same, telling this speed.
  public AccountNotice speeding(int perSecond) {
    return new AccountNotice(
        kind, severity, sentences, detail, restrictions, lifted, limit, Optional.of(perSecond));
  }

  /// The sentence in this language, else in English, else the provider's words.
  public String sentence(String language) {
    return sentences.getOrDefault(language, sentences.getOrDefault("en", detail));
  }

  /// Something that is forbidden.
  ///
  /// @param until the first moment at which it is allowed again; empty where nobody said
  public record Restriction(Forbidden what, Optional<Instant> until) {}

  /// How much it matters.
  public enum Severity {
    INFO,
    WARNING,
    CRITICAL
  }
}
