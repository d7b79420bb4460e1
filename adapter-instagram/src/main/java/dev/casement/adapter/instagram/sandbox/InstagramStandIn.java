package dev.casement.adapter.instagram.sandbox;

import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.messaging.sandbox.MessagingStandIn;
import dev.casement.meta.sandbox.GraphAnswers;

/// The door to Instagram's stand-in.
public final class InstagramStandIn {

  private static final GraphAnswers ANSWERS =
      GraphAnswers.load(InstagramStandIn.class, "instagram");

  private InstagramStandIn() {}

  public static StandIn in(StandInWorld world) {
    return new MessagingStandIn(new InstagramHouse(), world, ANSWERS);
  }
}
