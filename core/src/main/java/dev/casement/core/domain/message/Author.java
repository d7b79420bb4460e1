package dev.casement.core.domain.message;

import dev.casement.core.domain.company.AgentId;
import java.util.Optional;

/// Who writes for the company. The provider treats people and automation differently.
public sealed interface Author {

  Kind kind();

  /// The person that it is; empty for a program.
  Optional<AgentId> person();

  /// A person of the company.
  record Person(AgentId agent) implements Author {
    @Override
    public Kind kind() {
      return Kind.HUMAN;
    }

    @Override
    public Optional<AgentId> person() {
      return Optional.of(agent);
    }
  }

  /// A program, by the name of its token or of the sender that the provider told.
  record Automation(String name) implements Author {

    /// Whoever wrote where we only hear of it.
    public static final Automation ELSEWHERE = new Automation("elsewhere");

    @Override
    public Kind kind() {
      return Kind.AUTOMATION;
    }

    @Override
    public Optional<AgentId> person() {
      return Optional.empty();
    }
  }

  /// What a policy needs to know of an author.
  enum Kind {
    HUMAN,
    AUTOMATION
  }
}
