package dev.casement.core.domain.message;

import dev.casement.core.domain.company.AgentId;

/// Who writes for the company. The provider treats people and automation differently.
public sealed interface Author {

  Kind kind();

  /// A person of the company.
  record Person(AgentId agent) implements Author {
    @Override
    public Kind kind() {
      return Kind.HUMAN;
    }
  }

  /// A program, by the name of its token or of the sender that the provider told.
  record Automation(String name) implements Author {
    @Override
    public Kind kind() {
      return Kind.AUTOMATION;
    }
  }

  /// What a policy needs to know of an author.
  enum Kind {
    HUMAN,
    AUTOMATION
  }
}
