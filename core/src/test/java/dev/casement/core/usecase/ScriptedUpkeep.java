package dev.casement.core.usecase;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.port.channel.AccountUpkeep;
import dev.casement.core.port.channel.HealthCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Answers what is asked about an account as told, and remembers what was asked.
final class ScriptedUpkeep implements AccountUpkeep, HealthCheck {

  Optional<Failure> refusesSubscription = Optional.empty();
  Optional<Failure> unwell = Optional.empty();
  TokenLife life = new TokenLife.Lasting();
  Renewal renewal = new Renewal.NotOffered();
  final List<String> asked = new ArrayList<>();

  @Override
  public Optional<Failure> subscribe(ConnectedAccount account) {
    asked.add("subscribe");
    return refusesSubscription;
  }

  @Override
  public TokenLife token(ConnectedAccount account) {
    asked.add("token");
    return life;
  }

  @Override
  public Renewal renew(ConnectedAccount account) {
    asked.add("renew");
    return renewal;
  }

  @Override
  public Optional<Failure> check(ConnectedAccount account) {
    asked.add("health");
    return unwell;
  }
}
