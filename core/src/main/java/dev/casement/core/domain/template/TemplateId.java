package dev.casement.core.domain.template;

/// Our own id of a template.
public record TemplateId(String value) {

  @Override
  public String toString() {
    return value;
  }
}
