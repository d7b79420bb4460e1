package dev.casement.core.domain.company;

import java.util.Set;

/// A person of the company.
public record Agent(
    AgentId id, CompanyId company, String name, Role role, Set<Permission> permissions) {

  public Agent {
    permissions = Set.copyOf(permissions);
  }

  public boolean may(Permission permission) {
    return role == Role.ADMIN || permissions.contains(permission);
  }

  /// What somebody is to the company.
  public enum Role {
    AGENT,
    ADMIN
  }

  /// What an agent may do beyond answering.
  public enum Permission {
    SEND_PAID_TEMPLATES
  }
}
