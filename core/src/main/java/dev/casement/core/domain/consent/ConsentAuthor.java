package dev.casement.core.domain.consent;

import dev.casement.core.domain.company.AgentId;
import dev.casement.core.domain.message.Author;
import java.util.Optional;

/// Who put an entry into a consent history.
///
/// @param name the agent's id, or the token's name; the customer and the provider have none here
public record ConsentAuthor(Kind kind, Optional<String> name) {

  public static final ConsentAuthor CUSTOMER = new ConsentAuthor(Kind.CUSTOMER, Optional.empty());
  public static final ConsentAuthor PROVIDER = new ConsentAuthor(Kind.PROVIDER, Optional.empty());
  public static final ConsentAuthor UNRECORDED =
      new ConsentAuthor(Kind.UNRECORDED, Optional.empty());

  /// Somebody of the company, or a program of theirs.
  public static ConsentAuthor of(Author author) {
    return switch (author) {
      case Author.Person(AgentId agent) ->
          new ConsentAuthor(Kind.AGENT, Optional.of(agent.value()));
      case Author.Automation(String name) -> new ConsentAuthor(Kind.TOKEN, Optional.of(name));
    };
  }

  /// What kind of author it is.
  public enum Kind {
    /// A person of the company.
    AGENT,
    /// A program of the company, by its API token.
    TOKEN,
    /// The customer, by words of their own that we received.
    CUSTOMER,
    /// The provider, who told what the customer said to it.
    PROVIDER,
    /// A list that was taken in from elsewhere.
    IMPORT,
    /// Written down before authors were.
    UNRECORDED
  }
}
