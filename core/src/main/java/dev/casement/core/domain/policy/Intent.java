package dev.casement.core.domain.policy;

import dev.casement.core.domain.message.MessageTag;
import dev.casement.core.domain.template.TemplateCategory;
import dev.casement.core.domain.template.TemplateStatus;
import java.util.Optional;

/// In which way somebody wants to write.
public sealed interface Intent {

  /// The name of this kind in the API.
  String kind();

  /// In free words, at once.
  record FreeForm() implements Intent {
    public static final FreeForm ANY = new FreeForm();

    @Override
    public String kind() {
      return "free_form";
    }
  }

  /// By a pre-approved template.
  ///
  /// @param status empty where the account has no template of this name
  /// @param issueResolution whether the company marked it so (R11)
  record ByTemplate(
      Optional<String> name,
      TemplateCategory category,
      Optional<TemplateStatus> status,
      boolean issueResolution)
      implements Intent {

    public static ByTemplate approved(TemplateCategory category) {
      return new ByTemplate(
          Optional.empty(), category, Optional.of(TemplateStatus.APPROVED), false);
    }

    @Override
    public String kind() {
      return "template";
    }
  }

  /// In free words, under a tag of the provider.
  record Tagged(MessageTag tag) implements Intent {
    @Override
    public String kind() {
      return "tagged";
    }
  }

  /// Without a ready-made template, in a category that the provider checks (WhatsApp Direct Send).
  record Direct(TemplateCategory category) implements Intent {
    @Override
    public String kind() {
      return "direct";
    }
  }
}
