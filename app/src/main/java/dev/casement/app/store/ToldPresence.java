package dev.casement.app.store;

import dev.casement.app.json.Words;
import dev.casement.app.store.Neighbours.Topic;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.ConversationId;
import dev.casement.core.domain.teamwork.Presence;
import dev.casement.core.port.store.PresenceRelay;
import java.util.function.BiConsumer;

/// Tells the other instances who is where, in four words.
final class ToldPresence implements PresenceRelay {

  private final Neighbours neighbours;

  ToldPresence(Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  @Override
  public void tell(CompanyId company, Presence presence) {
    neighbours.tell(
        Topic.PRESENCE,
        String.join(
            " ",
            company.value(),
            presence.conversation().value(),
            presence.agent().value(),
            Words.of(presence.state())));
  }

  @Override
  public void hear(BiConsumer<CompanyId, Presence> heard) {
    neighbours.hear(
        Topic.PRESENCE, about -> about.ifPresent(words -> read(words.split(" ", -1), heard)));
  }

  /// Another version may say it in other words.
  private static void read(String[] words, BiConsumer<CompanyId, Presence> heard) {
    if (words.length == 4) {
      Words.find(Presence.State.class, words[3])
          .ifPresent(state ->
              heard.accept(
                  new CompanyId(words[0]),
                  new Presence(new ConversationId(words[1]), new AgentId(words[2]), state)));
    }
  }
}
