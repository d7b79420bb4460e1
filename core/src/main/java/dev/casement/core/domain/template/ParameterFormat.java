package dev.casement.core.domain.template;

/// How a template names its fields: `{{1}}` or `{{first_name}}`.
public enum ParameterFormat {
  POSITIONAL,
  NAMED
}
