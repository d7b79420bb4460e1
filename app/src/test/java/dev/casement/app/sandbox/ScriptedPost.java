package dev.casement.app.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandIn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Takes webhooks down and answers as told; everything is taken once nothing is told.
final class ScriptedPost implements Post {

  private final Queue<Boolean> answers = new ArrayDeque<>();
  private final List<String> brought = new ArrayList<>();

  synchronized void answers(boolean... next) {
    for (boolean answer : next) {
      answers.add(answer);
    }
  }

  @Override
  public synchronized boolean bring(ChannelId channel, StandIn.Webhook webhook) {
    brought.add(new String(webhook.body(), UTF_8));
    Boolean answer = answers.poll();
    return answer == null || answer;
  }

  synchronized List<String> brought() {
    return List.copyOf(brought);
  }
}
