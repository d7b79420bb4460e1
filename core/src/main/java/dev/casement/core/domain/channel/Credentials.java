package dev.casement.core.domain.channel;

import java.util.Map;
import java.util.Optional;

/// The secrets of one account, by the name its channel's settings gave them.
public record Credentials(Map<String, Secret> secrets) {

  public static final String ACCESS_TOKEN = "access_token";
  public static final String APP_SECRET = "app_secret";
  public static final String VERIFY_TOKEN = "verify_token";

  public Credentials {
    secrets = Map.copyOf(secrets);
  }

  public Optional<Secret> secret(String name) {
    return Optional.ofNullable(secrets.get(name));
  }
}
