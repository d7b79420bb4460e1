package dev.casement.core.port.channel;

import java.util.Optional;

/// One setting that an account on a channel has.
///
/// @param name as in the API, within `credentials` if secret, else within `settings`; `external_id`
///   stands for the account's own id at the provider
/// @param required whether an account cannot be made without it
/// @param pattern a regular expression that the whole value must match
/// @param help one sentence: where to find it
/// @param example a value as it may look, invented
/// @param form the pattern in words, to go after 'must be'
public record SettingSpec(
    String name,
    boolean secret,
    boolean required,
    Optional<String> pattern,
    String help,
    Optional<String> example,
    Optional<String> form) {

  public SettingSpec(
      String name, boolean secret, boolean required, Optional<String> pattern, String help) {
    this(name, secret, required, pattern, help, Optional.empty(), Optional.empty());
  }

  /// The same, and what a value may look like.
  public SettingSpec like(String invented) {
    return new SettingSpec(name, secret, required, pattern, help, Optional.of(invented), form);
  }

  /// The same, and what its pattern asks for, for those who do not read patterns.
  public SettingSpec inWords(String words) {
    return new SettingSpec(name, secret, required, pattern, help, example, Optional.of(words));
  }

  /// What to say of a value that does not match.
  public String wanted() {
    return form.map(words -> "must be " + words)
        .orElseGet(() -> "must match " + pattern.orElse(".*"));
  }
}
