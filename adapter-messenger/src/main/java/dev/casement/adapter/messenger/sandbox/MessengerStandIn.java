package dev.casement.adapter.messenger.sandbox;

import dev.casement.core.port.channel.StandIn;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.messaging.sandbox.MessagingStandIn;
import dev.casement.meta.sandbox.GraphAnswers;

/// The door to Messenger's stand-in.
public final class MessengerStandIn {

  private static final GraphAnswers ANSWERS =
      GraphAnswers.load(MessengerStandIn.class, "messenger");

  private MessengerStandIn() {}

  public static StandIn in(StandInWorld world) {
    return new MessagingStandIn(
        new MessengerHouse(new UtilityTemplates(world, ANSWERS)), world, ANSWERS);
  }
}
