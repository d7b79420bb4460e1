package dev.casement.app.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.message.Author;

/// Who wrote for the company: `{kind: "human", agent_id}` or `{kind: "automation", name}`.
public final class AuthorJson {

  private AuthorJson() {}

  public static ObjectNode write(Author author) {
    ObjectNode tree = Json.object().put("kind", Words.of(author.kind()));
    return switch (author) {
      case Author.Person(AgentId agent) -> tree.put("agent_id", agent.value());
      case Author.Automation(String name) -> tree.put("name", name);
    };
  }

  public static Author read(Members author) {
    return switch (author.word("kind", Author.Kind.class)) {
      case HUMAN -> new Author.Person(new AgentId(author.text("agent_id")));
      case AUTOMATION -> new Author.Automation(author.text("name"));
    };
  }
}
