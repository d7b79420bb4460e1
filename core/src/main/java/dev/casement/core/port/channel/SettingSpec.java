package dev.casement.core.port.channel;

import java.util.Optional;

/// One setting that an account on a channel has.
///
/// @param name as in the API, within `credentials` if secret, else within `settings`; `external_id`
///   stands for the account's own id at the provider
/// @param required whether an account cannot be made without it
/// @param pattern a regular expression that the whole value must match
/// @param help one sentence: where to find it
public record SettingSpec(
    String name, boolean secret, boolean required, Optional<String> pattern, String help) {}
